import { createContext, useContext } from 'react';

/** Who is signed in, as far as pages need to know. */
export interface Person {
  readonly name: string;
  readonly demo: boolean;
  readonly signOut: () => Promise<void>;
}

const Context = createContext<Person | null>(null);

export const PersonProvider = Context.Provider;

export function usePerson(): Person {
  const person = useContext(Context);
  if (!person) throw new Error('nobody is signed in');
  return person;
}
