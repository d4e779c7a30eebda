import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';

export interface SessionView {
  id: string;
  name: string;
  demo: boolean;
  expiresAt: string;
  departments: readonly { id: string; name: string; roles: readonly string[] }[];
}
interface Signed {
  session: SessionView;
  /** the department the clinician works in now */
  department: { id: string; name: string };
  setDepartment: (id: string) => void;
}
const Context = createContext<Signed | null>(null);
const STORED = 'stemme.clinic.department';

/** Who is signed in, and in which of their departments they work; the choice is kept for the next time. */
export function SessionProvider({ session, children }: { session: SessionView; children: ReactNode }) {
  const [chosen, choose] = useState(() => localStorage.getItem(STORED));
  const setDepartment = useCallback((id: string) => {
    localStorage.setItem(STORED, id);
    choose(id);
  }, []);
  const value = useMemo<Signed | null>(() => {
    const department = session.departments.find(({ id }) => id === chosen) ?? session.departments[0];
    if (!department) return null;
    return { session, department, setDepartment };
  }, [session, chosen, setDepartment]);
  return <Context value={value}>{value ? children : null}</Context>;
}

export function useSigned(): Signed {
  const signed = useContext(Context);
  if (!signed) throw new Error('SessionProvider is missing');
  return signed;
}
