import { z } from 'zod';
import { HttpAddress } from '../../shared/model/article.js';

const MAX_COOKIES = 65_536;

/** Who asks for what a page is made of: a person who is signed in to a site, on a page that was seen there. */
export const Visitor = z.strictObject({
  /** The host whose session it is. */
  site: z.string().min(1).max(255),
  /** The page that was seen. */
  page: HttpAddress,
});
export type Visitor = z.infer<typeof Visitor>;

/** What a signed-in session sends along to one address. */
export const VisitorHeaders = z.strictObject({
  cookie: z.string().max(MAX_COOKIES),
  /** Some sites hold a sign-in to be stolen when another browser shows it. */
  'user-agent': z.string().max(1_000),
});
export type VisitorHeaders = z.infer<typeof VisitorHeaders>;

/** Asks what is sent along to an address, anew for each hop; null: nothing that tells one reader from another. */
export type AskVisitorHeaders = (visitor: Visitor, address: string) => Promise<VisitorHeaders | null>;
