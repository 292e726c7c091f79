import { useSnapshot } from "../data/hooks.tsx";
import type { ExchangeFacts } from "../data/session.ts";
import { routeToHash } from "../navigation/route.ts";
import { usePlatform } from "../platform/platform-context.tsx";
import { useWords } from "../text/words.ts";
import { Link } from "../ui/link.tsx";

const manyChanges = 50;
const longMs = 14 * 86_400_000;

/**
 * Reminds of exporting where a browser alone keeps what was written, and may clear it. Quietly and not at once: a
 * reminder that is always there is not read. The desktop app makes backups of its own.
 */
export function ExportReminder() {
  const words = useWords("shell");
  const platform = usePlatform();
  const { exchange } = useSnapshot();
  if (platform.edition === "desktop" || !isExportDue(exchange, platform.now())) return null;
  return (
    <p>
      <strong>{words("foot.onlyHere", { count: exchange.unexported })}</strong>{" "}
      <Link href={routeToHash({ place: "exchange" })}>{words("foot.export")}</Link>
    </p>
  );
}

/** Whether much, or something for long, is in no exported file. */
export function isExportDue(
  { unexported, unexportedSinceMs }: Pick<ExchangeFacts, "unexported" | "unexportedSinceMs">,
  nowMs: number,
): boolean {
  if (unexported >= manyChanges) return true;
  return unexportedSinceMs !== undefined && nowMs - unexportedSinceMs >= longMs;
}
