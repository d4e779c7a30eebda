import { createContext, useContext } from 'react';
import { type Path, pointerOf, valueAt } from './path';

/** A document that is written in: what its fields are called, and what is wrong with them. */
export interface Fields {
  readonly document: unknown;
  readonly faults: readonly { readonly path: string; readonly code: string }[];
  /** What the field at a pointer is called; '' when it has no name of its own. */
  readonly nameOf: (pointer: string) => string;
  readonly faultInWords: (code: string) => string;
  /** Puts a value in its place; `undefined` takes the place away. */
  readonly set: (path: Path, value: unknown) => void;
}

const Context = createContext<Fields | null>(null);
export const FieldsProvider = Context.Provider;

export function useFields(): Fields {
  const fields = useContext(Context);
  if (!fields) throw new Error('FieldsProvider is missing');
  return fields;
}

export interface Place<T> {
  readonly value: T | undefined;
  readonly set: (value: T | undefined) => void;
  readonly pointer: string;
  readonly label: string;
  /** What is wrong right here, in words. */
  readonly fault: string | null;
  /** The names of form fields are their places. */
  readonly name: string;
}

/** One field of the document: what stands there, what it is called, what is wrong with it. */
export function useAt<T>(path: Path): Place<T> {
  const { document, faults, nameOf, faultInWords, set } = useFields();
  const pointer = pointerOf(path);
  const said = faults.filter((fault) => fault.path === pointer).map(({ code }) => faultInWords(code));
  return {
    value: valueAt(document, path) as T | undefined,
    set: (value) => set(path, value),
    pointer,
    label: nameOf(pointer),
    fault: said.length > 0 ? [...new Set(said)].join(' ') : null,
    name: pointer.slice(1).replaceAll('/', '-'),
  };
}

/** Faults that belong to a whole part, said above its fields. */
export function FaultsAt({ path }: { path: Path }) {
  const { fault, pointer } = useAt(path);
  return fault ? (
    <p className="fault" data-at={pointer}>
      {fault}
    </p>
  ) : null;
}
