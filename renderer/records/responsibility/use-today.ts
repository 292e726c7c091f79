import type { DateOnly } from "../../../shared/core/date-only.ts";
import { useBook } from "../../data/hooks.tsx";
import { usePlatform } from "../../platform/platform-context.tsx";

/**
 * The day from which lateness and waiting are counted: the device's day. Example data speak of a day of their own
 * (`asOf`), so that what is late in them is late for everyone who looks, whatever the calendar says.
 */
export function useToday(): DateOnly {
  const platform = usePlatform();
  // The platform gives a day of the calendar by its contract.
  return useBook().get("group", "group")?.asOf ?? (platform.today().day as DateOnly);
}
