import {
  type Condition,
  type Display,
  type Group,
  inside,
  isQuestion,
  type Item,
  type Question,
  type Questionnaire,
} from '../../document.js';
import { inLanguage } from '../../language.js';
import { identify, nameOf } from '../cda/identity.js';
import type { Plan, PlannedOrganizer, PlannedQuestion, PlannedSection, Planning } from './plan.js';
import { joinedWords, planQuestion } from './plan-question.js';
import { refuseOfAnyItem } from './refusals.js';

type Asking = Extract<PlannedSection, { kind: 'questions' }>;

/** Where the layout stands: what must hold here, and the words that the next organizer begins with. */
interface Place {
  readonly group: Group | undefined;
  readonly conditions: readonly Condition[];
  readonly words: string;
}

/** Lays a questionnaire out in sections and organizers, which nest no further than that. */
export function planSections(planning: Planning, document: Questionnaire): Plan {
  const layout = new Layout(planning, document);
  for (const [index, item] of document.items.entries()) layout.top(item, `/items/${index}`);
  return layout.plan();
}

class Layout {
  private readonly sections: PlannedSection[] = [];
  private readonly questions = new Map<string, PlannedQuestion>();
  private readonly asked = new Set<string>();
  private readonly ids = new Set<string>();
  /** The section that is open, and the item it belongs to; questions at the top share one that belongs to none. */
  private open: { readonly section: Asking; readonly group: Group | undefined } | undefined;
  private readonly title: string;

  constructor(
    private readonly planning: Planning,
    document: Questionnaire,
  ) {
    this.title = inLanguage(document.title, planning.language);
  }

  plan(): Plan {
    const sections = this.sections.flatMap((each): PlannedSection[] => {
      if (each.kind === 'information') return [each];
      const organizers = each.organizers.filter(({ questions }) => questions.length > 0);
      return organizers.length > 0 ? [{ ...each, organizers }] : [];
    });
    return { sections, questions: this.questions };
  }

  top(item: Item, path: string): void {
    if (item.type === 'group') {
      refuseOfAnyItem(this.planning, item, path);
      this.start(item);
      this.walk(item.items, `${path}/items`, { group: item, conditions: conditionsOf(item), words: '' });
      this.open = undefined;
      return;
    }
    if (this.open?.group) this.open = undefined;
    this.walk(
      [item],
      path.slice(0, path.lastIndexOf('/')),
      { group: undefined, conditions: [], words: '' },
      indexIn(path),
    );
  }

  private start(group: Group | undefined): Asking {
    const text = joinedWords(this.planning, group?.help, group?.stem);
    const title = joinedWords(this.planning, group?.prefix, group?.text).replaceAll('\n', ' ') || this.title;
    const section: Asking = {
      ...{ kind: 'questions', id: this.idFor(group ?? { code: 'section' }), title, organizers: [] },
      text: text === '' ? undefined : text,
    };
    this.sections.push(section);
    this.open = { section, group };
    return section;
  }

  private walk(items: readonly Item[], path: string, place: Place, from = 0): void {
    let organizer: PlannedOrganizer | undefined;
    let words = place.words;
    for (const [index, item] of items.entries()) {
      const at = `${path}/${from + index}`;
      if (isQuestion(item)) {
        organizer ??= this.organizer(place, at, words);
        words = '';
        organizer = this.ask(item, at, place, organizer);
      } else if (item.type === 'display') {
        organizer = undefined;
        words = this.read(item, at, place, words, items[index + 1]);
      } else {
        organizer = undefined;
        refuseOfAnyItem(this.planning, item, at);
        const head = joinedWords(this.planning, words, item.prefix, item.text, item.stem, item.help);
        words = '';
        const conditions = [...place.conditions, ...conditionsOf(item)];
        this.walk(item.items, `${at}/items`, { group: item, conditions, words: head });
      }
    }
  }

  /** Something to read: a section of its own, or, where it is shown on a condition, the words of what follows. */
  private read(item: Display, path: string, place: Place, words: string, next: Item | undefined): string {
    refuseOfAnyItem(this.planning, item, path);
    const own = joinedWords(this.planning, item.prefix, item.text);
    if (place.conditions.length === 0 && !item.shownWhen) {
      const empty = this.open?.section.organizers.length === 0 && this.open.group ? this.open.section : undefined;
      if (empty) {
        empty.text = joinedWords(this.planning, empty.text, own);
        return words;
      }
      this.sections.push({ kind: 'information', id: this.idFor(item), words: own });
      this.open = undefined;
      return words;
    }
    if ((item.shownWhen || !next || !isQuestion(next)) && this.planning.purpose === 'form') {
      this.planning.notes.fault(path, 'display-not-carried');
    }
    return joinedWords(this.planning, words, own);
  }

  private organizer(place: Place, path: string, words: string): PlannedOrganizer {
    const section = this.open?.section ?? this.start(place.group);
    const organizer: PlannedOrganizer = {
      ...{ path, words: words === '' ? undefined : words, conditions: place.conditions, questions: [] },
      id: this.idFor(place.group && place.group !== this.open?.group ? place.group : { code: 'organizer' }),
    };
    section.organizers.push(organizer);
    return organizer;
  }

  /** A question, then what is asked under it once it is answered. */
  private ask(
    question: Question,
    path: string,
    place: Place,
    organizer: PlannedOrganizer,
    more: readonly Condition[] = [],
  ): PlannedOrganizer {
    const below = inside(question);
    const displays = below.filter((each): each is Display => each.type === 'display');
    for (const display of displays) {
      if (display.shownWhen && this.planning.purpose === 'form') this.planning.notes.fault(path, 'display-not-carried');
    }
    const planned = planQuestion(this.planning, question, path, [...more, ...conditionsOf(question)], displays);
    if (planned) this.add(planned, organizer);
    let current = organizer;
    // A question that is not asked has no answer: what it depends on itself need not be said again.
    const answered: readonly Condition[] = [{ item: question.code, answered: true }];
    for (const [index, item] of below.entries()) {
      const at = `${path}/items/${index}`;
      if (isQuestion(item)) current = this.ask(item, at, place, current, answered);
      else if (item.type === 'group') {
        refuseOfAnyItem(this.planning, item, at);
        const head = joinedWords(this.planning, item.prefix, item.text, item.stem, item.help);
        const conditions = [...place.conditions, ...answered, ...conditionsOf(item)];
        this.walk(item.items, `${at}/items`, { group: item, conditions, words: head });
        current = this.organizer(place, path, '');
      }
    }
    return current;
  }

  private add(planned: PlannedQuestion, organizer: PlannedOrganizer): void {
    const name = nameOf(planned.id);
    if (this.asked.has(name)) this.planning.notes.fault(planned.path, 'duplicate-id', name);
    this.asked.add(name);
    organizer.questions.push(planned);
    this.questions.set(planned.question.code, planned);
  }

  /** Ids of sections and organizers; a group that needs several gets numbers. */
  private idFor(item: Pick<Item, 'code' | 'linkId'>): PlannedSection['id'] {
    const id = identify(item as Item, this.planning.naming, this.planning.fromQfdd);
    for (let number = 1; ; number++) {
      const each = number === 1 ? id : { root: id.root, extension: `${id.extension ?? item.code}.${number}` };
      const key = nameOf(each);
      if (this.ids.has(key)) continue;
      this.ids.add(key);
      return each;
    }
  }
}

function conditionsOf({ shownWhen }: Item): readonly Condition[] {
  return shownWhen ? [shownWhen] : [];
}

function indexIn(path: string): number {
  return Number(path.slice(path.lastIndexOf('/') + 1));
}
