import type { ReactNode } from "react";
import { FieldError, Label, Text } from "react-aria-components";
import styles from "./field.module.css";
import { Icon } from "./icon.tsx";
import { useUiWords } from "./ui-words.tsx";

/** What every control that is filled in takes. */
export interface FieldProps {
  readonly label: string;
  /** One line of help under the name. It is read aloud with the control. */
  readonly description?: string | undefined;
  /** What is wrong, in words. Shown beside the control and read aloud with it; undefined when nothing is. */
  readonly error?: string | undefined;
  readonly isRequired?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly isReadOnly?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
  /** The id of the control itself, for an error summary's links. */
  readonly id?: string | undefined;
  readonly name?: string | undefined;
}

interface FieldHeadProps {
  readonly label: string;
  readonly description?: string | undefined;
  readonly isRequired?: boolean | undefined;
}

/** The name and the help of a control, above it: low-vision readers who zoom in meet them before the control. */
export function FieldHead({ label, description, isRequired = false }: FieldHeadProps) {
  return (
    <>
      <Label className={styles.label ?? ""}>
        {label}
        <RequiredMark isRequired={isRequired} />
      </Label>
      {description === undefined ? null : (
        <Text slot="description" className={styles.description ?? ""}>
          {description}
        </Text>
      )}
    </>
  );
}

/** Says in words that the answer is needed; a lone asterisk says nothing to most. */
export function RequiredMark({ isRequired }: { readonly isRequired: boolean }) {
  const words = useUiWords();
  return isRequired ? <span className={styles.required}>{words.required}</span> : null;
}

interface FieldProblemProps {
  readonly error?: string | undefined;
}

/** The error in words under the control; nothing when there is none. */
export function FieldProblem({ error }: FieldProblemProps) {
  return error === undefined ? null : (
    <FieldError className={styles.error ?? ""}>
      <ProblemText>{error}</ProblemText>
    </FieldError>
  );
}

/** A sign and the words of a problem, for controls that place their errors themselves. */
export function ProblemText({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <Icon name="alert" />
      <span>{children}</span>
    </>
  );
}
