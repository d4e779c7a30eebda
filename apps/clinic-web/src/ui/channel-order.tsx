import { useId } from 'react';
import { Button } from 'react-aria-components/Button';
import { useText } from '../text/text';
import { Icon } from './icons';

type Channel = 'email' | 'sms' | 'digital-post' | 'letter' | 'phone';

interface Props {
  legend: string;
  help: string;
  /** every channel there is to choose */
  all: readonly Channel[];
  /** those that are used, the first first */
  chosen: readonly Channel[];
  onChange: (chosen: readonly Channel[]) => void;
  fault?: string | null;
  /** other words than the channels' usual names */
  labels?: Partial<Record<Channel, string>>;
  words: { use: (channel: string) => string; up: (channel: string) => string; down: (channel: string) => string };
}

/** Channels that are on, in an order that is changed by buttons: it works by keyboard, by voice and on a tablet. */
export function ChannelOrder({ legend, help, all, chosen, onChange, fault, labels, words }: Props) {
  const { t } = useText();
  const id = useId();
  const rest = all.filter((channel) => !chosen.includes(channel));
  const move = (from: number, by: number) => {
    const next = [...chosen];
    const [moved] = next.splice(from, 1);
    if (moved) next.splice(from + by, 0, moved);
    onChange(next);
  };
  const toggle = (channel: Channel) =>
    onChange(chosen.includes(channel) ? chosen.filter((one) => one !== channel) : [...chosen, channel]);
  return (
    <fieldset className="channel-order" aria-describedby={`${id}-help ${id}-fault`}>
      <legend>{legend}</legend>
      <p className="help" id={`${id}-help`}>
        {help}
      </p>
      <ol>
        {[...chosen, ...rest].map((channel) => {
          const place = chosen.indexOf(channel);
          const name = labels?.[channel] ?? t.common.channels[channel];
          return (
            <li key={channel} className={place < 0 ? 'channel off' : 'channel'}>
              <label>
                <input type="checkbox" checked={place >= 0} onChange={() => toggle(channel)} />
                {place >= 0 && <span className="duty-position">{place + 1}</span>} {name}
              </label>
              {place >= 0 && (
                <span>
                  <Button
                    className="quiet icon-button"
                    isDisabled={place === 0}
                    aria-label={words.up(name)}
                    onPress={() => move(place, -1)}
                  >
                    <Icon name="up" />
                  </Button>
                  <Button
                    className="quiet icon-button"
                    isDisabled={place === chosen.length - 1}
                    aria-label={words.down(name)}
                    onPress={() => move(place, 1)}
                  >
                    <Icon name="down" />
                  </Button>
                </span>
              )}
            </li>
          );
        })}
      </ol>
      <p className="fault" id={`${id}-fault`} role="status">
        {fault}
      </p>
    </fieldset>
  );
}
