import { Suspense, useEffect, useMemo } from "react";
import { useSaveState, useSession, useSnapshot } from "../data/hooks.tsx";
import { type Route, routeToHash } from "../navigation/route.ts";
import { usePreferences } from "../preferences/preferences-context.tsx";
import { saveFailureText } from "../records/use-saving.ts";
import { useToday } from "../records/use-today.ts";
import { useWords } from "../text/words.ts";
import { Button } from "../ui/button.tsx";
import { classNames } from "../ui/class-names.ts";
import { Link } from "../ui/link.tsx";
import { Notice } from "../ui/notice.tsx";
import { SkipLink } from "../ui/skip-link.tsx";
import { Arrival, type Arrive } from "./arrival.tsx";
import { Brand } from "./brand.tsx";
import { CrashNotice } from "./crash-page.tsx";
import { ErrorBoundary } from "./error-boundary.tsx";
import { Foot } from "./foot.tsx";
import { PlaceSwitch, preloadPlaces } from "./place-switch.tsx";
import { placeName, railPlaceOf } from "./places.ts";
import { Rail } from "./rail.tsx";
import { countForRail } from "./rail-counts.ts";
import styles from "./shell.module.css";
import { TopBar } from "./top-bar.tsx";
import { useNarrow } from "./use-narrow.ts";

export interface ShellProps {
  readonly route: Route;
  readonly arrive: Arrive;
  readonly version: string;
}

/** An open group: the rail with its places, the place in sight, and what is true of saving. */
export function Shell({ route, arrive, version }: ShellProps) {
  const common = useWords("common");
  const snapshot = useSnapshot();
  const today = useToday();
  const counts = useMemo(() => countForRail(snapshot, today), [snapshot, today]);
  const [{ textSize }] = usePreferences();
  const isNarrow = useNarrow(textSize);
  useEffect(preloadWhenIdle, []);
  const current = railPlaceOf(route);
  const name = placeName(route);
  const group = snapshot.book.get("group", "group")?.name;
  return (
    <div className={classNames(styles.shell, isNarrow && styles.narrow)}>
      <SkipLink target="content">{common("controls.skipToContent")}</SkipLink>
      {isNarrow ? (
        <TopBar current={current} counts={counts} place={name} />
      ) : (
        <div className={styles.side}>
          <div className={styles.rail}>
            <header className={styles.brand}>
              <Brand />
            </header>
            <Rail current={current} counts={counts} />
            <footer className={styles.foot}>
              <Foot />
            </footer>
          </div>
        </div>
      )}
      <main id="content" tabIndex={-1} className={styles.main}>
        <SavingNotice />
        <NobodyNotice route={route} />
        <Suspense fallback={<div className={styles.coming} aria-busy="true" />}>
          <ErrorBoundary key={name} fallback={<CrashNotice />}>
            <PlaceSwitch route={route} version={version} />
          </ErrorBoundary>
          <Arrival place={name} arrive={arrive} group={group} />
        </Suspense>
      </main>
      {isNarrow ? (
        <footer className={styles.foot}>
          <Foot />
        </footer>
      ) : null}
    </div>
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
    <div className={styles.notice}>
      <Notice
        tone="danger"
        announced="assertive"
        title={words("foot.savingFailed")}
        actions={<Button onPress={() => void session.retry()}>{common("retry")}</Button>}
      >
        <p>{saveFailureText(words, saving.failure)}</p>
      </Notice>
    </div>
  );
}

/** Until somebody has said who is at this device, nothing can be saved. */
function NobodyNotice({ route }: { readonly route: Route }) {
  const words = useWords("shell");
  const { identity } = useSnapshot();
  if (identity.member !== undefined || route.place === "settings") return null;
  return (
    <div className={styles.notice}>
      <Notice
        title={words("you.nobody")}
        actions={
          <Link kind="standing" href={routeToHash({ place: "settings" })}>
            {words("you.choose")}
          </Link>
        }
      />
    </div>
  );
}

/** Uses a quiet moment, where the browser tells of them, to fetch the places that have not been visited. */
function preloadWhenIdle(): (() => void) | undefined {
  if (typeof window.requestIdleCallback !== "function") return undefined;
  // A part that cannot be fetched now is asked for again, and its failure told, when its place is wanted.
  const handle = window.requestIdleCallback(() => void preloadPlaces().catch(() => undefined), { timeout: 5000 });
  return () => window.cancelIdleCallback(handle);
}
