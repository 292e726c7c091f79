import { useSaveState, useSession, useSnapshot } from "../data/hooks.tsx";
import { type Route, routeToHash } from "../navigation/route.ts";
import { UnfinishedDrafts } from "../records/editing/unfinished-drafts.tsx";
import { saveFailureText } from "../records/editing/use-saving.ts";
import { useWords } from "../text/words.ts";
import { Button } from "../ui/button.tsx";
import { Link } from "../ui/link.tsx";
import { Notice } from "../ui/notice.tsx";
import { BackupNotice, MendedNotice } from "./keeping-notices.tsx";
import styles from "./shell-notices.module.css";
import { ShortcutsDialog } from "./shortcuts-dialog.tsx";

/** What must be known on every page, above its content. Usually nothing. */
export function ShellNotices({ route }: { readonly route: Route }) {
  return (
    <>
      <ShortcutsDialog />
      <div className={styles.notices}>
        <SavingNotice />
        <MendedNotice />
        {route.place === "settings" ? null : <BackupNotice />}
        {route.place === "exchange" ? null : <DamageNotice />}
        {route.place === "settings" ? null : <NobodyNotice />}
        {route.place === "overview" ? <UnfinishedDrafts /> : null}
      </div>
    </>
  );
}

/** That saving fails is said at once, on every page, and stays said. */
function SavingNotice() {
  const words = useWords("shell");
  const common = useWords("common");
  const session = useSession();
  const saving = useSaveState();
  if (saving.type !== "failed") return null;
  return (
    <Notice
      tone="danger"
      announced="assertive"
      title={words("foot.savingFailed")}
      actions={
        saving.failure.type === "emptied" ? (
          <Button onPress={() => window.location.reload()}>{words("reopen")}</Button>
        ) : (
          <Button onPress={() => void session.retry()}>{common("retry")}</Button>
        )
      }
    >
      <p>{saveFailureText(words, saving.failure)}</p>
    </Notice>
  );
}

/** Until somebody has said who is at this device, nothing can be saved. */
function NobodyNotice() {
  const words = useWords("shell");
  const { identity } = useSnapshot();
  if (identity.member !== undefined) return null;
  return (
    <Notice
      title={words("you.nobody")}
      actions={
        <Link kind="standing" href={routeToHash({ place: "settings" })}>
          {words("you.choose")}
        </Link>
      }
    />
  );
}

/** That some of what was stored here can no longer be read; the exchange says what and how it comes back. */
function DamageNotice() {
  const words = useWords("exchange");
  const shell = useWords("shell");
  const { damaged = [] } = useSnapshot().exchange;
  if (damaged.length === 0) return null;
  return (
    <Notice
      tone="danger"
      title={words("damaged.title")}
      actions={
        <Link kind="standing" href={routeToHash({ place: "exchange" })}>
          {shell("overview.toExchange")}
        </Link>
      }
    />
  );
}
