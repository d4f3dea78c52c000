import { z } from 'zod';

/** What many addresses are to the library. */
export const AddressesFound = z
  .strictObject({ fresh: z.int().min(0), here: z.int().min(0), repeated: z.int().min(0) })
  .readonly();
export type AddressesFound = z.infer<typeof AddressesFound>;
