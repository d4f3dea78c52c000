import { type Config, configure } from '@testing-library/react';

/**
 * How long a sentence is waited for before it counts as false: a second, as is usual, passes on a busy machine while a
 * whole page is searched once for a role and a name. What comes sooner is not waited for; shorter than a test may take.
 */
const PATIENCE_MS = 20_000;

type ElementError = Config['getElementError'];

/** Prints the page where somebody reads of it: most of what is not found is found by the next try of a wait. */
const printedLate = (printed: ElementError): ElementError =>
  function notFound(message, container) {
    const error = new Error(message ?? '');
    error.name = 'TestingLibraryElementError';
    Error.captureStackTrace(error, notFound);
    return Object.defineProperty(error, 'message', {
      configurable: true,
      get: () => printed(message, container).message,
    });
  };

configure(({ getElementError }) => ({
  asyncUtilTimeout: PATIENCE_MS,
  getElementError: printedLate(getElementError),
}));
