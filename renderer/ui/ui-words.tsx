import { createContext, type ReactNode, useContext } from "react";

/**
 * The words that controls say by themselves. The controls know no language: the app gives these once, from its
 * catalogues, and again when the language changes.
 */
export interface UiWords {
  readonly required: string;
  readonly pending: string;
  readonly close: string;
  readonly notifications: string;
  readonly dismiss: string;
  readonly dateHelp: string;
  readonly dateInvalid: string;
  readonly dateMissing: string;
  readonly openCalendar: string;
  readonly timeHelp: string;
  readonly timeInvalid: string;
  readonly chooseOne: string;
  readonly showOptions: string;
  readonly noOptions: string;
  readonly charactersLeft: (count: number) => string;
  readonly charactersOver: (count: number) => string;
  readonly errorSummary: (count: number) => string;
}

const UiWordsContext = createContext<UiWords | undefined>(undefined);

export interface UiWordsProviderProps {
  readonly words: UiWords;
  readonly children: ReactNode;
}

export function UiWordsProvider({ words, children }: UiWordsProviderProps) {
  return <UiWordsContext value={words}>{children}</UiWordsContext>;
}

/** The words given by the nearest `UiWordsProvider`; a control outside one is a bug. */
export function useUiWords(): UiWords {
  const words = useContext(UiWordsContext);
  if (words === undefined) throw new Error("UiWordsProvider is missing above this control");
  return words;
}
