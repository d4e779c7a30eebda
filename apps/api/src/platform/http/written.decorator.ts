import { applyDecorators } from '@nestjs/common';
import { IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';

/** Something is written, and all of it can be stored. */
export const Written = (most: number): PropertyDecorator =>
  applyDecorators(IsString(), Matches(/\S/), Matches(/^[^\0\p{Surrogate}]*$/u), MaxLength(most)) as PropertyDecorator;

/** The number of a version or a revision. */
export const Numbered = (): PropertyDecorator =>
  applyDecorators(IsInt(), Min(1), Max(999_999_999)) as PropertyDecorator;
