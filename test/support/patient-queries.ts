import { configure } from "@testing-library/dom";

/**
 * A screen that is drawn late is not a wrong screen: what waits for it waits as long as a machine with much else to do
 * may need. Tests that pass wait no longer than before.
 */
configure({ asyncUtilTimeout: 10_000 });
