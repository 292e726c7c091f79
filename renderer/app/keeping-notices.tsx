import { useState } from "react";
import { useBackupState, useSession } from "../data/hooks.tsx";
import type { Mended } from "../data/journal/mended.ts";
import { routeToHash } from "../navigation/route.ts";
import { useWords, type Words } from "../text/words.ts";
import { Button } from "../ui/button.tsx";
import { Link } from "../ui/link.tsx";
import { Notice } from "../ui/notice.tsx";

/** What was not whole when the group was opened, said once; reading it is all there is to do. */
export function MendedNotice() {
  const words = useWords("keeping");
  const { mended } = useSession();
  const [isRead, setRead] = useState(false);
  if (mended === undefined || isRead) return null;
  const isDamage = mended.store !== "behind" || mended.journalDamage > 0 || mended.setAside > 0;
  return (
    <Notice
      tone={isDamage ? "late" : "neutral"}
      announced="polite"
      title={mendedTitle(words, mended)}
      actions={<Button onPress={() => setRead(true)}>{words("mended.close")}</Button>}
    >
      {mendedText(words, mended).map((text) => (
        <p key={text}>{text}</p>
      ))}
    </Notice>
  );
}

function mendedTitle(words: Words<"keeping">, { store }: Mended): string {
  if (store === "empty" || store === "unreadable") return words("mended.empty");
  return store === "behind" ? words("mended.behind") : words("mended.journal");
}

function mendedText(words: Words<"keeping">, mended: Mended): readonly string[] {
  const { store, changes, journalDamage, setAside, newDevice } = mended;
  return [
    ...(store === "empty" || store === "unreadable" ? [words("mended.emptyHelp")] : []),
    ...(store === "behind" && changes > 0 ? [words("mended.behindHelp", { count: changes })] : []),
    ...(journalDamage > 0 ? [words("mended.journalHelp")] : []),
    ...(setAside > 0 ? [words("mended.setAside", { count: setAside })] : []),
    ...(newDevice ? [words("mended.newDevice")] : []),
  ];
}

/** That no backup could be made; work goes on all the same. */
export function BackupNotice() {
  const words = useWords("keeping");
  const state = useBackupState();
  if (state?.type !== "failed") return null;
  return (
    <Notice
      tone="late"
      announced="polite"
      title={words("backups.failed")}
      actions={
        <Link kind="standing" href={routeToHash({ place: "settings" })}>
          {words("backups.toSettings")}
        </Link>
      }
    >
      <p>{words("backups.failedHelp")}</p>
    </Notice>
  );
}
