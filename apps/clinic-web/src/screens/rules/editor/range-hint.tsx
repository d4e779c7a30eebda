import type { Allowed } from '@stemme/triage';
import { useText } from '../../../text/text';
import { bandName, figure, withUnit } from '../words/names';
import { useEdit } from './edit-context';
import { isOutside } from './numbers';

interface Props {
  allowed: Allowed | undefined;
  value: number | null;
  code?: string | undefined;
  of: 'value' | 'move';
}

/** Beside a number: how far it may be set, the published severities, and the smallest change that matters. */
export function RangeHint({ allowed, value, code, of }: Props) {
  const { t, language } = useText();
  const words = t.rules.editor;
  const { material } = useEdit().reading;
  const scale = code ? material.scales.get(code) : undefined;
  const said = (one: number) => figure(one, language);
  const [min, max] = [allowed?.min ?? null, allowed?.max ?? null];
  const range =
    min !== null && max !== null
      ? words.allowed(said(min), said(max))
      : min !== null
        ? words.allowedFrom(said(min))
        : max !== null
          ? words.allowedTo(said(max))
          : null;
  const bands = scale?.bands.map(
    (band) => `${said(band.from)}–${said(band.to)} ${bandName(scale.code, band.code, material, language)}`,
  );
  const outside = value !== null && isOutside(value, allowed);
  return (
    <ul className="rules-hints">
      {range && <li className={outside ? 'fault' : undefined}>{range}</li>}
      {allowed?.why === 'no-looser' && <li>{words.noLooser}</li>}
      {of === 'value' && bands && bands.length > 0 && <li>{words.bandsOf(bands.join(', '))}</li>}
      {of === 'move' && scale?.change && (
        <li>{words.changeOf(withUnit(scale.change.value, scale.code, material, language), scale.change.source)}</li>
      )}
    </ul>
  );
}
