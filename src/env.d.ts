declare namespace App {
  /** What the parts of one page tell each other. */
  interface Locals {
    /** Whether a chart stands on the page already. */
    hasChart?: boolean;
  }
}
