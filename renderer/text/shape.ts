/** The same keys as the Finnish words, with any text: what a full translation must be. */
export type AllWords<T> = { readonly [K in keyof T]: T[K] extends string ? string : AllWords<T[K]> };

/** Some of the keys of the Finnish words: plain Finnish says anew only what needs it; the rest falls back to Finnish. */
export type SomeWords<T> = { readonly [K in keyof T]?: T[K] extends string ? string : SomeWords<T[K]> };
