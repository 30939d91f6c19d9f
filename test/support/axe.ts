import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * A check of an open page by axe, which is asked for violations alone. Its mode for pages without
 * frames, as ours are, opens no second page. Both together take a third of the time.
 */
export function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
}
