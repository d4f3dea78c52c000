import { z } from 'zod';
import { Instant } from './article.js';

/**
 * How a part of a page is known again on other pages of its site: by an element it stands in, as `tag.class` or `#id`,
 * or by its whole text.
 */
export const PartRule = z
  .strictObject({ kind: z.enum(['element', 'text']), value: z.string().min(1).max(2_000) })
  .readonly();
export type PartRule = z.infer<typeof PartRule>;

/** What a person wants to be left out of the articles of a site, and what to be kept although it is no part of them by itself. */
export const SiteRules = z
  .strictObject({
    drop: z.array(PartRule).max(200).readonly(),
    keep: z.array(PartRule).max(200).readonly(),
  })
  .readonly();
export type SiteRules = z.infer<typeof SiteRules>;

/** The rules of one site as Settings lists them. */
export const SiteRulesRow = z
  .strictObject({ host: z.string(), rules: SiteRules, updatedAt: Instant })
  .readonly();
export type SiteRulesRow = z.infer<typeof SiteRulesRow>;
