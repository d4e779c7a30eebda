import type { ReactNode } from 'react';
import { useText } from '../../text/text';
import { clock } from '../../text/time';
import { Banner, LoadFailed, Skeleton } from '../../ui/states';

interface ListCardProps<Data> {
  words: { readonly title: string; readonly lead: string; readonly none: string; readonly noneText: string };
  query: { readonly data: Data | undefined; readonly isError: boolean; readonly refetch: () => unknown };
  /** how many wait for somebody */
  count: (data: Data) => number;
  children: (data: Data) => ReactNode;
}

/** A list of what waits for somebody: when it was read, and empty only when it was read and holds nothing. */
export function ListCard<Data extends { readonly updatedAt: string; readonly more: boolean }>({
  words,
  query: { data, isError, refetch },
  count,
  children,
}: ListCardProps<Data>) {
  const { t, language } = useText();
  return (
    <section className="card">
      <div className="card-head">
        <h2>{words.title}</h2>
        {data && <span className="second">{t.messages.updated(clock(data.updatedAt, language))}</span>}
      </div>
      <p className="second">{words.lead}</p>
      {isError && <LoadFailed retry={() => void refetch()} />}
      {!data && !isError && <Skeleton rows={4} />}
      {data?.more && <Banner tone="warn" title={t.messages.more} />}
      {data && !isError && count(data) === 0 && (
        <div className="empty">
          <p className="empty-title">{words.none}</p>
          <p>{words.noneText}</p>
        </div>
      )}
      {data && count(data) > 0 && children(data)}
    </section>
  );
}
