import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

// Files share one page (`isolate: false`): what one test drew must be gone before the next looks, in whatever file that is.
afterEach(() => {
  cleanup();
  document.body.replaceChildren();
});
