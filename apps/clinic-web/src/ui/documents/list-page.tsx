import type { ReactNode } from 'react';
import { LoadFailed, Skeleton } from '../states';

interface Props<Document> {
  words: { title: string; lead: string; mayNot: string; none: string; noneHelp: string };
  query: { readonly isError: boolean; readonly refetch: () => unknown };
  /** absent while nothing has come */
  documents: readonly Document[] | undefined;
  mayEdit: boolean;
  card: (one: Document) => ReactNode;
}

/** The documents a department decides on, a card for each. */
export function ListPage<Document extends { readonly id: string }>({
  words,
  query,
  documents,
  mayEdit,
  card,
}: Props<Document>) {
  return (
    <>
      <div className="card-head doc-head">
        <h1>{words.title}</h1>
      </div>
      <p className="second">{words.lead}</p>
      {!documents && (query.isError ? <LoadFailed retry={() => void query.refetch()} /> : <Skeleton rows={8} />)}
      {documents && !mayEdit && <p className="second">{words.mayNot}</p>}
      {documents?.length === 0 && (
        <div className="empty">
          <p className="empty-title">{words.none}</p>
          <p>{words.noneHelp}</p>
        </div>
      )}
      <ul className="doc-list">
        {documents?.map((one) => (
          <li key={one.id}>{card(one)}</li>
        ))}
      </ul>
    </>
  );
}
