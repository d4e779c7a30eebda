import type { ReactNode } from 'react';
import { Link } from 'wouter';

interface Props<Version> {
  versions: readonly Version[];
  /** the version of the page */
  version: number;
  status: (other: Version) => ReactNode;
  to: { version: (other: number) => string; compare: (from: number, to: number) => string };
  words: { title: string; version: (other: number) => string; compare: string; pick: string };
}

/** The other versions of a document, each with the way to it and to what differs; nothing where there is no other. */
export function OtherVersions<Version extends { readonly version: number }>({
  versions,
  version,
  status,
  to,
  words,
}: Props<Version>) {
  const others = versions.filter((other) => other.version !== version);
  if (others.length === 0) return null;
  return (
    <section className="card no-print">
      <h2>{words.title}</h2>
      <ul className="doc-rows">
        {others.map((other) => (
          <li key={other.version}>
            <Link href={to.version(other.version)}>{words.version(other.version)}</Link> {status(other)}{' '}
            <Link
              href={to.compare(Math.min(other.version, version), Math.max(other.version, version))}
              aria-label={`${words.compare}: ${other.version}, ${version}`}
            >
              {words.pick}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
