import { z } from 'zod';

/**
 * What a site answers with in place of an article: a question about cookies, a sign-in, the beginning for everyone,
 * a check that a person asks, or words that the page is not there.
 */
export const Wall = z.enum(['consent', 'login', 'subscription', 'check', 'error']);
export type Wall = z.infer<typeof Wall>;
