import type { Route } from "../navigation/route.ts";
import { usePlatform } from "../platform/platform-context.tsx";
import { useWords } from "../text/words.ts";
import { classNames } from "../ui/class-names.ts";
import { Icon } from "../ui/icon.tsx";
import { Breadcrumbs, useCrumbs } from "./breadcrumbs.tsx";
import { SearchButton } from "./search-button.tsx";
import styles from "./trail.module.css";

/** Where the browser keeps its steps; Electron's window and Chromium tell whether there are any. */
interface MaybeSteps {
  readonly navigation?: { readonly canGoBack: boolean; readonly canGoForward: boolean };
}

/**
 * Above every page: the way to it, and the search. A window without a browser's own buttons also gets those for back
 * and forward.
 */
export function Trail({ route, hasSearch }: { readonly route: Route; readonly hasSearch: boolean }) {
  const words = useWords("search");
  const { shell } = usePlatform();
  const crumbs = useCrumbs(route);
  const hasWay = shell !== undefined || crumbs.length > 1;
  if (!hasWay && !hasSearch) return null;
  return (
    <div className={classNames(styles.row, !hasSearch && styles.narrow)}>
      {hasWay ? (
        <nav aria-label={words("trail.label")} className={styles.way}>
          {shell === undefined ? null : <Steps />}
          <Breadcrumbs crumbs={crumbs} />
        </nav>
      ) : null}
      {hasSearch ? (
        <search className={styles.search}>
          <SearchButton />
        </search>
      ) : null}
    </div>
  );
}

function Steps() {
  const words = useWords("search");
  const { navigation } = window as MaybeSteps;
  return (
    <span className={styles.steps}>
      <button
        type="button"
        className={styles.step}
        aria-label={words("trail.back")}
        disabled={navigation?.canGoBack === false}
        onClick={() => window.history.back()}
      >
        <Icon name="chevron-left" />
      </button>
      <button
        type="button"
        className={styles.step}
        aria-label={words("trail.forward")}
        disabled={navigation?.canGoForward === false}
        onClick={() => window.history.forward()}
      >
        <Icon name="chevron-right" />
      </button>
    </span>
  );
}
