import { configure } from '@testing-library/react';

/**
 * How long a sentence is waited for before it counts as false: a second, as is usual, passes on a busy machine while a
 * whole page is searched once for a role and a name. What comes sooner is not waited for; shorter than a test may take.
 */
configure({ asyncUtilTimeout: 20_000 });
