import styles from "./icon.module.css";

/** The few signs that stand beside words, drawn in the text's own colour so that forced colours keep them. */
export const iconNames = [
  "check",
  "close",
  "chevron-down",
  "chevron-left",
  "chevron-right",
  "calendar",
  "plus",
  "minus",
  "alert",
  "up",
  "down",
  "file",
  "search",
] as const;

export type IconName = (typeof iconNames)[number];

const paths: Readonly<Record<IconName, string>> = {
  check: "M4 10.5l4 4 8-9",
  close: "M5 5l10 10M15 5L5 15",
  "chevron-down": "M5 7.5l5 5 5-5",
  "chevron-left": "M12.5 5l-5 5 5 5",
  "chevron-right": "M7.5 5l5 5-5 5",
  calendar: "M3.5 5.5h13v11h-13zM3.5 9h13M7 3v4M13 3v4",
  plus: "M10 4v12M4 10h12",
  minus: "M4 10h12",
  alert: "M10 3l8 14H2zM10 8v4.2M10 14.6v.2",
  up: "M10 16V4M5 9l5-5 5 5",
  down: "M10 4v12M5 11l5 5 5-5",
  file: "M5 2.5h6.5L15 6v11.5H5zM11.5 2.5V6H15",
  search: "M8.5 14a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM12.6 12.6L17 17",
};

export interface IconProps {
  readonly name: IconName;
}

/** A sign beside words, never instead of them: it is hidden from screen readers. */
export function Icon({ name }: IconProps) {
  return (
    <svg className={styles.icon} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
