import { useWords } from "../text/words.ts";
import styles from "./brand.module.css";

/** The app's sign, a beacon over water, and its name. */
export function Brand() {
  const words = useWords("shell");
  return (
    <span className={styles.brand}>
      <svg className={styles.sign} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <path d="M16 3 22 20H10Z" fill="currentColor" />
        <path
          d="M3 24c4.3 0 4.3 3 8.6 3s4.4-3 8.7-3 4.4 3 8.7 3"
          fill="none"
          stroke="currentColor"
          strokeWidth="2.6"
          strokeLinecap="round"
        />
      </svg>
      {words("appName")}
    </span>
  );
}
