import { lazy, Suspense, useCallback, useEffect, useRef, useSyncExternalStore } from "react";
import { SessionProvider } from "../data/hooks.tsx";
import type { GroupLibrary } from "../data/library.ts";
import type { SaveFailure } from "../data/session.ts";
import { useNavigation } from "../navigation/navigation.tsx";
import { type Route, routeToHash } from "../navigation/route.ts";
import type { DraftStorage } from "../records/editing/draft-store.ts";
import { DraftsProvider } from "../records/editing/drafts-context.tsx";
import { useWords } from "../text/words.ts";
import { Button } from "../ui/button.tsx";
import { Link } from "../ui/link.tsx";
import { ProgressBar } from "../ui/progress-bar.tsx";
import { Arrival, type Arrive } from "./arrival.tsx";
import type { GroupDoor } from "./group-door.ts";
import styles from "./group-gate.module.css";
import { placeName } from "./places.ts";
import { Shell } from "./shell.tsx";
import { useOpenedFilePlace } from "./use-opened-file-place.ts";

const HelpPlace = lazy(async () => ({
  default: (await import("../features/help/help-place.tsx")).HelpPlace,
}));
const StartPlace = lazy(async () => ({
  default: (await import("../features/start/start-place.tsx")).StartPlace,
}));

const ProjectorPlace = lazy(async () => ({
  default: (await import("../features/projector/projector-place.tsx")).ProjectorPlace,
}));

export interface GroupGateProps {
  readonly library: GroupLibrary;
  readonly door: GroupDoor;
  readonly version: string;
  /** Where unsaved forms are kept; nowhere without it. */
  readonly drafts?: DraftStorage | undefined;
}

/**
 * What an address means while no group is open: the start as it is, the example by opening it, and any other place by
 * opening the group that was open last here. With no group on the device every address leads to the start.
 */
export function GroupGate({ library, door, version, drafts }: GroupGateProps) {
  const { route, navigate } = useNavigation();
  const state = useSyncExternalStore(door.subscribe, door.state);
  const lastPlace = useRef<string | undefined>(undefined);
  const arrive = useCallback<Arrive>((at) => {
    const before = lastPlace.current;
    lastPlace.current = at;
    return before;
  }, []);
  const { place } = route;
  useOpenedFilePlace(library, door);
  useEffect(() => {
    // Once for each arrival at the address: not again when the example has opened and the address is still this one.
    if (place === "demo") door.openExample();
  }, [door, place]);
  useEffect(() => {
    if (place !== "demo" && place !== "start" && place !== "projector" && state.type === "closed") door.openLast();
  }, [door, place, state.type]);
  useEffect(() => {
    // Asked anew: an effect above may just have begun to open another group.
    const now = door.state().type;
    if (place === "demo" && now === "open") replaceRoute({ place: "overview" });
    if (place !== "demo" && place !== "help" && now === "nothing-here") replaceRoute({ place: "start" });
  }, [door, place, state.type]);

  // A mirror of what another window has open: it opens no group, which would keep that window from writing.
  if (place === "projector") {
    return (
      <Suspense fallback={null}>
        <ProjectorPlace meeting={route.meeting} />
      </Suspense>
    );
  }
  if (place === "start") {
    return (
      <Suspense fallback={<Opening />}>
        <StartPlace
          library={library}
          onOpen={(group) => {
            door.open(group);
            navigate({ place: "overview" });
          }}
          onMade={(session) => {
            door.take(session);
            navigate({ place: "overview" });
          }}
        />
        <Arrival place="start" arrive={arrive} />
      </Suspense>
    );
  }
  // Whoever cannot get in needs the guide most.
  if (route.place === "help" && (state.type === "failed" || state.type === "nothing-here")) {
    return <GuideAlone route={route} arrive={arrive} />;
  }
  switch (state.type) {
    case "open":
      return place === "demo" ? (
        <Opening />
      ) : (
        <SessionProvider key={state.session.group} session={state.session}>
          <DraftsProvider group={state.session.group} storage={drafts}>
            <Shell route={route} arrive={arrive} version={version} />
          </DraftsProvider>
        </SessionProvider>
      );
    case "failed":
      return (
        <OpenFailure
          failure={state.failure}
          onRetry={() => (place === "demo" ? door.openExample() : door.openLast())}
          onStart={() => {
            door.close();
            navigate({ place: "start" });
          }}
        />
      );
    case "closed":
    case "opening":
    case "nothing-here":
      return <Opening />;
  }
}

interface GuideAloneProps {
  readonly route: Extract<Route, { place: "help" }>;
  readonly arrive: Arrive;
}

/** The guide while no group is open. */
function GuideAlone({ route, arrive }: GuideAloneProps) {
  const words = useWords("shell");
  return (
    <main className={styles.guide}>
      <p>
        <Link kind="standing" href={routeToHash({ place: "start" })}>
          {words("opening.toStart")}
        </Link>
      </p>
      <Suspense fallback={null}>
        <HelpPlace page={route.page} />
        <Arrival place={placeName(route)} arrive={arrive} />
      </Suspense>
    </main>
  );
}

function Opening() {
  const words = useWords("shell");
  return (
    <main className={styles.page} aria-busy="true">
      <ProgressBar label={words("opening.running")} share={undefined} />
    </main>
  );
}

interface OpenFailureProps {
  readonly failure: SaveFailure;
  readonly onRetry: () => void;
  readonly onStart: () => void;
}

function OpenFailure({ failure, onRetry, onStart }: OpenFailureProps) {
  const words = useWords("shell");
  const common = useWords("common");
  const isElsewhere = failure.type === "open-elsewhere";
  return (
    <main className={styles.page}>
      <h1 tabIndex={-1}>{words("opening.failed")}</h1>
      <p role="alert">{isElsewhere ? words("saveFailure.open-elsewhere") : words("opening.unreadable")}</p>
      <p className={styles.acts}>
        <Button kind="primary" onPress={onRetry}>
          {common("retry")}
        </Button>
        <Button onPress={onStart}>{words("opening.toStart")}</Button>
      </p>
    </main>
  );
}

/** Goes to another place without leaving a step behind that "back" would return to. */
function replaceRoute(route: Route): void {
  window.location.replace(routeToHash(route));
}
