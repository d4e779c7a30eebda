import type { ReactNode } from 'react';
import { Icon } from './icon';

const KINDS = {
  info: ['alert alert-info', 'info'],
  warning: ['alert alert-warning', 'warning'],
  success: ['alert alert-success', 'saved'],
} as const;

/** A framed message of the design system. `role` makes it spoken when it appears. */
export function Notice(props: {
  readonly kind: keyof typeof KINDS;
  readonly title?: string;
  readonly role?: 'alert' | 'status';
  readonly children?: ReactNode;
}) {
  const [className, icon] = KINDS[props.kind];
  return (
    <div className={className} role={props.role}>
      <span className="alert-icon">
        <Icon name={icon} />
      </span>
      {props.title && <p className="alert-heading">{props.title}</p>}
      {props.children && <div className="alert-text">{props.children}</div>}
    </div>
  );
}
