import { type CalendarDate, parseDate } from "@internationalized/date";
import { useState } from "react";
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Dialog,
  DialogTrigger,
  Heading,
  Popover,
} from "react-aria-components";
import styles from "./date-field.module.css";
import { dayToText, parseDay } from "./day-text.ts";
import field from "./field.module.css";
import type { FieldProps } from "./field-parts.tsx";
import { given } from "./given.ts";
import { Icon } from "./icon.tsx";
import { type Reading, TypedField } from "./typed-field.tsx";
import { useUiWords } from "./ui-words.tsx";

export interface DateFieldProps extends FieldProps {
  /** "YYYY-MM-DD", or "" for none. */
  readonly value: string;
  /** Gets "" and false while the text is not a day. */
  readonly onChange: (value: string, isUnderstood: boolean) => void;
  readonly onBlur?: (() => void) | undefined;
  /** A day whose year completes "15.3." and where an empty calendar opens; usually today or the meeting's day. */
  readonly near?: string | undefined;
  readonly minDay?: string | undefined;
  readonly maxDay?: string | undefined;
}

/** A day, typed as 15.3.2026 or chosen from a calendar. See [Note: Days and times are typed]. */
export function DateField({ near, minDay, maxDay, ...props }: DateFieldProps) {
  const words = useUiWords();
  const read = (text: string): Reading => {
    const typed = parseDay(text, near);
    switch (typed.type) {
      case "day":
        return { type: "value", value: typed.day };
      case "empty":
        return { type: "value", value: "" };
      case "unclear":
        return { type: "problem", problem: words.dateInvalid };
      case "no-such-day":
        return { type: "problem", problem: words.dateMissing };
    }
  };
  const isFixed = props.isDisabled === true || props.isReadOnly === true;
  return (
    <TypedField
      {...props}
      description={props.description ?? words.dateHelp}
      read={read}
      show={dayToText}
      after={
        isFixed ? null : (
          <CalendarButton
            name={`${words.openCalendar}: ${props.label}`}
            value={props.value}
            near={near}
            minDay={minDay}
            maxDay={maxDay}
            onChoose={(day) => props.onChange(day, true)}
          />
        )
      }
    />
  );
}

interface CalendarButtonProps {
  readonly name: string;
  readonly value: string;
  readonly near: string | undefined;
  readonly minDay: string | undefined;
  readonly maxDay: string | undefined;
  readonly onChoose: (day: string) => void;
}

function CalendarButton({ name, value, near, minDay, maxDay, onChoose }: CalendarButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const selected = calendarDate(value);
  const focus = selected ?? calendarDate(near);
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      {/* slot={null}: the button belongs to the calendar, not to the text field around it. */}
      <Button slot={null} className={field.inset ?? ""} aria-label={name}>
        <Icon name="calendar" />
      </Button>
      <Popover className={styles.popover ?? ""} placement="bottom end">
        <Dialog className={styles.dialog ?? ""} aria-label={name}>
          <Calendar
            {...given({
              defaultFocusedValue: focus,
              minValue: calendarDate(minDay),
              maxValue: calendarDate(maxDay),
            })}
            value={selected ?? null}
            onChange={(day) => {
              onChoose(day.toString());
              setOpen(false);
            }}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog just opened by hand takes the focus
            autoFocus
            firstDayOfWeek="mon"
          >
            <div className={styles.head}>
              <Button slot="previous" className={styles.turn ?? ""}>
                <Icon name="chevron-left" />
              </Button>
              <Heading className={styles.title ?? ""} />
              <Button slot="next" className={styles.turn ?? ""}>
                <Icon name="chevron-right" />
              </Button>
            </div>
            <CalendarGrid className={styles.grid ?? ""} weekdayStyle="short">
              <CalendarGridHeader>{(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}</CalendarGridHeader>
              <CalendarGridBody>
                {(date) => <CalendarCell date={date} className={styles.cell ?? ""} />}
              </CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function calendarDate(day: string | undefined): CalendarDate | undefined {
  if (day === undefined || parseDay(day).type !== "day") return undefined;
  return parseDate(day);
}
