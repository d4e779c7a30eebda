import { Out } from '../platform/http/fields.decorator.js';

export class PatientSessionDto {
  @Out(() => String) name: string;
  @Out(() => String, { enum: ['da', 'en'] }) language: string;
  /** Sent back with every change in the header `x-csrf-token`. */
  @Out(() => String) csrf: string;
  @Out(() => Boolean) demo: boolean;
  @Out(() => String, { format: 'date-time' }) expiresAt: string;
}

export class MembershipDto {
  @Out(() => String) id: string;
  @Out(() => String) name: string;
  @Out(() => [String]) roles: string[];
}

export class ClinicSessionDto {
  @Out(() => String) id: string;
  @Out(() => String) name: string;
  @Out(() => String) csrf: string;
  @Out(() => Boolean) demo: boolean;
  @Out(() => String, { format: 'date-time' }) expiresAt: string;
  @Out(() => [MembershipDto]) departments: MembershipDto[];
}
