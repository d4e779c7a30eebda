import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Link } from 'wouter';
import { wordFor } from '../../text/dictionary';
import { useText } from '../../text/text';
import { moment } from '../../text/time';
import { useNow } from '../../ui/clock';
import { AnswerMenu } from '../../ui/answer-menu';
import { Icon } from '../../ui/icons';
import { LEVELS, type Level, LevelChip } from '../../ui/level';
import { ActLine } from './act-line';
import type { Move, SentMessage, TimelineAct, TimelineAssignment } from './data';

export interface Asked {
  readonly move: Move;
  readonly assignment: TimelineAssignment;
}
interface Props {
  assignment: TimelineAssignment;
  acts: readonly TimelineAct[];
  messages: readonly SentMessage[];
  patient: string;
  /** the pathway, where several are shown */
  pathway: string | null;
  ask: (asked: Asked) => void;
}

function Actions({ assignment, ask }: Pick<Props, 'assignment' | 'ask'>) {
  const { t, say } = useText();
  const words = t.timeline;
  if (assignment.can.length === 0) return null;
  return (
    <MenuTrigger>
      <Button
        className="quiet icon-button no-print"
        aria-label={words.actions(`${say(assignment.title)}, ${say(assignment.words)}`)}
      >
        <Icon name="more" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" onAction={(move) => ask({ move: move as Move, assignment })}>
          {assignment.can.map((move) => (
            <MenuItem key={move} id={move} className="menu-item" textValue={words.can[move]}>
              {words.can[move]} …
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function State({ assignment }: Pick<Props, 'assignment'>) {
  const { t } = useText();
  const words = t.timeline;
  const { state, revokedReason, conditional, held, begun } = assignment;
  const why =
    revokedReason &&
    (Object.hasOwn(words.revoked, revokedReason) ? wordFor(words.revoked, revokedReason) : words.revokedOther);
  return (
    <p className="entry-state">
      <span className={`entry-word entry-word-${state}`}>
        {words.states[state]}
        {why && `: ${why}`}
      </span>
      {begun && state === 'open' && <span className="mark">{words.begun}</span>}
      {conditional && state === 'planned' && <span className="mark">{words.conditional}</span>}
      {held && state === 'planned' && <span className="mark">{words.held}</span>}
    </p>
  );
}

function Answer({ assignment, patient }: Pick<Props, 'assignment' | 'patient'>) {
  const { t, language } = useText();
  const words = t.timeline;
  const now = useNow(60_000);
  const { response, level } = assignment;
  if (!response) return null;
  const known = (LEVELS as readonly string[]).includes(level ?? '') ? (level as Level) : null;
  return (
    <p className="entry-answer">
      <Link href={`/patient/${patient}/${response.id}`}>{words.open}</Link>
      <span className="second">
        {words.answeredAt(moment(response.receivedAt, now, language))}, {wordFor(words.modes, response.mode)},{' '}
        {wordFor(words.answeredBy, response.answeredBy)}
      </span>
      {known && <LevelChip level={known} short />}
      {response.late && <span className="mark">{words.late}</span>}
      {response.retracted && <span className="mark">{words.retracted}</span>}
    </p>
  );
}

const TROUBLE = ['failed', 'unknown'];

function Messages({ messages }: Pick<Props, 'messages'>) {
  const { t, language } = useText();
  const now = useNow(60_000);
  if (messages.length === 0) return null;
  const oldest = [...messages].sort((a, b) => a.at.localeCompare(b.at));
  return (
    <ol className="entry-messages" aria-label={t.timeline.messages(messages.length)}>
      {oldest.map((message) => (
        <li
          key={`${message.id}${message.step}${message.at}${message.channel}`}
          className={TROUBLE.includes(message.status) ? 'message-trouble' : 'second'}
        >
          {TROUBLE.includes(message.status) && <Icon name="warning" size={13} />}
          {wordFor(t.common.steps, message.step)} · {wordFor(t.common.channels, message.channel)} ·{' '}
          {moment(message.at, now, language)} · {wordFor(t.common.messageStatus, message.status)}
          {message.next && ` · ${t.messages.undelivered.next(wordFor(t.common.channels, message.next))}`}
        </li>
      ))}
    </ol>
  );
}

/** One questionnaire of the plan: its window, what became of it, what was sent for it, and what staff did to it. */
export function AssignmentEntry({ assignment, acts, messages, patient, pathway, ask }: Props) {
  const { t, say, language } = useText();
  const words = t.timeline;
  const now = useNow(60_000);
  const { opensAt, dueAt, closesAt, state } = assignment;
  const owed = state === 'planned' || state === 'open';
  return (
    <>
      <div className="entry-head">
        <h3>{say(assignment.title)}</h3>
        {(state === 'open' || state === 'missed') && (
          <AnswerMenu assignment={assignment.id} title={say(assignment.title)} />
        )}
        <Actions assignment={assignment} ask={ask} />
      </div>
      <p className="second">
        {say(assignment.words)}
        {assignment.phase && ` · ${say(assignment.phase)}`}
        {pathway && ` · ${pathway}`}
      </p>
      <State assignment={assignment} />
      <p className="second">
        {words.window(moment(opensAt, now, language), moment(closesAt, now, language))}
        {owed && ` · ${words.due(moment(dueAt, now, language))}`}
      </p>
      <Answer assignment={assignment} patient={patient} />
      <Messages messages={messages} />
      {acts.map((act) => (
        <ActLine key={act.id} act={act} />
      ))}
    </>
  );
}
