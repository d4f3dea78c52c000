declare module 'virtual:licences' {
  interface Licence {
    readonly name: string;
    readonly version: string;
    /** Its name as SPDX writes it. */
    readonly licence: string;
    readonly isFont: boolean;
    /** Copyright and terms. */
    readonly text: string;
  }
  /** What everything the app ships is licensed under; the fonts come first. */
  export const licences: readonly Licence[];
}
