import { useState } from 'react';
import { useWords } from '../../ui/language';
import { addressIn, type Choices, moved, type Name, standing, toggled, type Way } from './choices';
import type { OwnChannels } from './data';

interface Props {
  readonly own: OwnChannels;
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
}

/** What a patient reads under a channel that is on and does not work. */
function Trouble({ choices, way }: { readonly choices: Choices; readonly way: Way }) {
  const { t } = useWords();
  const how = standing(choices, way);
  const { channel } = way;
  if (channel === 'phone' || how === 'works' || how === 'off') return null;
  if (how === 'no-address')
    return channel === 'digital-post' ? null : <p className="way-trouble">{t.channels.status[channel]}</p>;
  const words = how === 'exempt' ? t.channels.exempt : t.channels.bounced[channel];
  return <p className="way-trouble">{words}</p>;
}

/** The channels as a list: on or off, and which comes first. */
export function Ways({ own, choices, onChange }: Props) {
  const { t } = useWords();
  const [said, say] = useState('');
  const { order } = choices;
  const move = (name: Name, by: -1 | 1) => {
    const next = moved(choices, name, by);
    onChange(next);
    say(t.channels.place(t.channels.names[name], next.order.indexOf(name) + 1, order.length));
  };
  return (
    <section className="panel" aria-labelledby="channels-ways">
      <h2 id="channels-ways">{t.channels.ways}</h2>
      <p>{t.channels.waysHint}</p>
      <ol className="nobullet-list ways">
        {order.map((name, place) => {
          const way = own.channels.find(({ channel }) => channel === name);
          if (!way) return null;
          const on = !choices.off.includes(name);
          const address = addressIn(choices, way);
          return (
            <li key={name} className={on ? 'way' : 'way way-off'}>
              <label className="way-switch">
                <input type="checkbox" checked={on} onChange={() => onChange(toggled(choices, name))} />
                <span className="way-name">{t.channels.names[name]}</span>
                <span className="way-state">{on ? t.channels.on : t.channels.off}</span>
              </label>
              {on && address && <p className="way-address">{t.channels.to(address)}</p>}
              <Trouble choices={choices} way={way} />
              <div className="way-moves">
                {place > 0 && (
                  <button
                    type="button"
                    className="button button-tertiary"
                    aria-label={t.channels.upOf(t.channels.names[name])}
                    onClick={() => move(name, -1)}
                  >
                    {t.channels.up}
                  </button>
                )}
                {place < order.length - 1 && (
                  <button
                    type="button"
                    className="button button-tertiary"
                    aria-label={t.channels.downOf(t.channels.names[name])}
                    onClick={() => move(name, 1)}
                  >
                    {t.channels.down}
                  </button>
                )}
              </div>
            </li>
          );
        })}
      </ol>
      <p className="sr-only" role="status">
        {said}
      </p>
    </section>
  );
}
