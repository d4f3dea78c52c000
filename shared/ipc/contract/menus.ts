import { z } from 'zod';

const Label = z.string().min(1).max(200);

/** One line of a context menu. The page words it and knows what `id` means; main only draws it as the system does. */
const MenuLine = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('separator') }),
  z.strictObject({
    kind: z.literal('act'),
    id: z.int().min(0),
    label: Label,
    /** The key that does the same, shown and not claimed, as Electron writes it. */
    accelerator: z.string().max(40).optional(),
    isChecked: z.boolean().optional(),
    isDisabled: z.boolean().optional(),
  }),
]);

/** A line, or a line that opens more lines. */
export const MenuItem = z.discriminatedUnion('kind', [
  ...MenuLine.options,
  z.strictObject({ kind: z.literal('more'), label: Label, items: z.array(MenuLine).max(40) }),
]);
export type MenuItem = z.infer<typeof MenuItem>;

export const menuCommands = {
  /** Shows a native context menu where the pointer or the focus is; answers the id of what was chosen, null for nothing. */
  'menus.show': {
    runs: 'main',
    request: z.strictObject({
      items: z.array(MenuItem).min(1).max(60),
      /** Where in the page, in CSS pixels; left out, the menu opens at the pointer. */
      at: z.strictObject({ x: z.int().min(0), y: z.int().min(0) }).optional(),
    }),
    response: z.int().nullable(),
  },
} as const;
