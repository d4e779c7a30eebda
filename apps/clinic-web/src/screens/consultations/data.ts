export { type Consultation, useConsultations, useConsultationStep } from '../../api/consultation-actions';
