import { type ReactNode, Suspense, useEffect } from "react";
import { useBook } from "../data/hooks.tsx";
import type { Route } from "../navigation/route.ts";
import { ProjectorSource } from "../features/projector/projector-source.tsx";
import { usePreferences } from "../preferences/preferences-context.tsx";
import { useWords } from "../text/words.ts";
import { classNames } from "../ui/class-names.ts";
import { SkipLink } from "../ui/skip-link.tsx";
import { AppCommands } from "./app-commands.tsx";
import { Arrival, type Arrive } from "./arrival.tsx";
import { Brand } from "./brand.tsx";
import { CrashNotice } from "./crash-page.tsx";
import { ErrorBoundary } from "./error-boundary.tsx";
import { useNoteFault } from "./fault-reports-context.tsx";
import { Foot, SavedLine } from "./foot.tsx";
import { PaletteHost } from "./palette.tsx";
import { PlaceSwitch, preloadPlaces } from "./place-switch.tsx";
import { placeName, railPlaceOf } from "./places.ts";
import { Rail } from "./rail.tsx";
import styles from "./shell.module.css";
import { ShellNotices } from "./shell-notices.tsx";
import { TopBar } from "./top-bar.tsx";
import { Trail } from "./trail.tsx";
import { UndoButtons } from "./undo-buttons.tsx";
import { useNarrow } from "./use-narrow.ts";

export interface ShellProps {
  readonly route: Route;
  readonly arrive: Arrive;
  readonly version: string;
}

/** An open group: the rail with its places, the place in sight, and what is true of saving. */
export function Shell({ route, arrive, version }: ShellProps) {
  const common = useWords("common");
  const [{ textSize }] = usePreferences();
  const isNarrow = useNarrow(textSize);
  useEffect(preloadWhenIdle, []);
  const noteFault = useNoteFault();
  const current = railPlaceOf(route);
  const name = placeName(route);
  // The views of one meeting share its title, so the window's title names them.
  const meetings = useWords("meetings");
  const part = route.place === "meeting" && route.view !== "agenda" ? meetings(`views.${route.view}`) : undefined;
  const group = useBook().get("group", "group")?.name;
  const place = (
    <Suspense fallback={<div className={styles.coming} aria-busy="true" />}>
      <ErrorBoundary key={name} fallback={<CrashNotice />} onFault={noteFault}>
        <PlaceSwitch route={route} version={version} />
      </ErrorBoundary>
      <Arrival place={name} part={part} arrive={arrive} group={group} />
    </Suspense>
  );
  if (route.place === "live") return <WholeWindow route={route}>{place}</WholeWindow>;
  return (
    <div className={classNames(styles.shell, isNarrow && styles.narrow)}>
      <AppCommands />
      <ProjectorSource route={route} />
      <SkipLink target="content">{common("controls.skipToContent")}</SkipLink>
      {isNarrow ? (
        <TopBar current={current} place={name} />
      ) : (
        <div className={styles.side}>
          <div className={styles.rail}>
            <header className={styles.brand}>
              <Brand />
            </header>
            <Rail current={current} />
            <footer className={styles.foot}>
              <Foot />
            </footer>
          </div>
        </div>
      )}
      <div className={styles.page}>
        <Trail route={route} hasSearch={!isNarrow} />
        <main id="content" tabIndex={-1} className={styles.main}>
          <ShellNotices route={route} />
          {place}
        </main>
      </div>
      <PaletteHost route={route} />
      {isNarrow ? (
        <footer className={styles.foot}>
          <Foot />
        </footer>
      ) : null}
    </div>
  );
}

/** A place that needs the whole window: no rail, and of the foot only what is true of saving and the way back. */
function WholeWindow({ route, children }: { readonly route: Route; readonly children: ReactNode }) {
  return (
    <div className={styles.window}>
      <div className={styles.whole}>
        <AppCommands />
        <ProjectorSource route={route} />
        <main id="content" tabIndex={-1} className={styles.wholeMain}>
          <ShellNotices route={route} />
          {children}
        </main>
        <footer className={styles.wholeFoot}>
          <SavedLine />
          <UndoButtons />
        </footer>
        <PaletteHost route={route} />
      </div>
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
