import { applyDecorators, HttpCode, SerializeOptions, type Type } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions, ApiResponse } from '@nestjs/swagger';
import { Exclude, Expose, Transform, Type as Nested } from 'class-transformer';

type Kind = Type<unknown> | readonly [Type<unknown>];
type More = Omit<ApiPropertyOptions, 'type' | 'isArray' | 'items'>;

/** One field of a reply: what is not marked so never leaves the server. Nested types are given as `() => [Type]`. */
export function Out(kind: () => Kind, more: More = {}): PropertyDecorator {
  const list = (): boolean => Array.isArray(kind());
  const one = (): Type<unknown> => (list() ? (kind() as readonly [Type<unknown>])[0] : (kind() as Type<unknown>));
  return (target, property) => {
    const options = { ...more, type: () => one(), isArray: list(), required: true } as ApiPropertyOptions;
    allowList(target);
    applyDecorators(Expose(), ApiProperty(options), Nested(one))(target, property as string, {} as never);
  };
}

/** A field whose content is a document or free-form JSON, sent as it is. */
export function OutJson(more: More = {}): PropertyDecorator {
  return (target, property) => {
    const options = { ...more, type: 'object', additionalProperties: true } as ApiPropertyOptions;
    const verbatim = Transform(({ obj }: { obj: Record<string, unknown> }) => obj[property as string]);
    allowList(target);
    applyDecorators(Expose(), ApiProperty(options), verbatim)(target, property as string, {} as never);
  };
}

/**
 * Closes the class but for its marked fields. Not a strategy of the reply as a whole: that would empty the objects inside
 * an `OutJson` too, for they have no class that could mark anything.
 */
function allowList(target: object): void {
  Exclude()(target.constructor as never);
}

/** The reply's type and status; its fields are an allow-list. */
export function Replies(type: Type<unknown> | null, status = 200): MethodDecorator {
  return type
    ? applyDecorators(HttpCode(status), ApiResponse({ status, type }), SerializeOptions({ type }))
    : applyDecorators(HttpCode(status), ApiResponse({ status }));
}

/** A text in each language. */
export class TextDto {
  @Out(() => String) da: string;
  @Out(() => String) en: string;
}
