import { type ReactNode, useLayoutEffect, useRef } from 'react';

/** A table that may be wider than a narrow screen: it scrolls by itself, also by keyboard. */
export function TableScroll({
  label,
  latest,
  children,
}: {
  label: string;
  /** time runs to the right, and the newest is what one comes for: it is shown first */
  latest?: boolean;
  children: ReactNode;
}) {
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (latest && box.current) box.current.scrollLeft = box.current.scrollWidth;
  }, [latest]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="table-scroll" aria-label={label} tabIndex={0} ref={box}>
      {children}
    </section>
  );
}
