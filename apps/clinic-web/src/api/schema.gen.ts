// Generated from apps/api/openapi/clinic.json by npm run openapi.
export interface paths {
    "/api/clinic/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Access_start"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/signed-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Access_finish"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Access_session"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Access_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Departments_settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{id}/phones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Departments_setPhones"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{id}/roster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Departments_setRoster"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{id}/undelivered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Notifications_undelivered"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/patients/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Notifications_ofPatient"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/patients/{id}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Contact_setContact"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{department}/questionnaires": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Questionnaires_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{department}/questionnaires/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Questionnaires_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{department}/questionnaires/{questionnaire}/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Questionnaires_compare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{department}/questionnaires/{questionnaire}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Questionnaires_version"];
        put?: never;
        post?: never;
        delete: operations["Questionnaires_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{department}/questionnaires/{questionnaire}/versions/{version}/source": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Questionnaires_source"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{department}/questionnaires/{questionnaire}/versions/{version}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Questionnaires_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{department}/questionnaires/{questionnaire}/versions/{version}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Questionnaires_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{department}/questionnaires/{questionnaire}/versions/{version}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Questionnaires_activate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{department}/questionnaires/{questionnaire}/versions/{version}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Questionnaires_retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{department}/questionnaires/{questionnaire}/versions/{version}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Questionnaires_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{department}/library": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Instruments_library"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{department}/library/{questionnaire}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Instruments_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{department}/instruments/skeletons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Instruments_skeletons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{department}/instruments/skeletons/{skeleton}/wording": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Instruments_word"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{department}/non-commercial-use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Instruments_use"];
        put: operations["Instruments_setUse"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/pathways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Schedules_offered"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/patients/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Schedules_find"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/enrolments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Schedules_enrol"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/enrolments/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Schedules_pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/enrolments/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Schedules_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/enrolments/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Schedules_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/enrolments/{id}/death": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Schedules_death"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/patients/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Triage_patient"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/responses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Triage_response"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/responses/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Triage_attachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/responses/{id}/retract": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Triage_retract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/worklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Worklist_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/worklist/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Worklist_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/worklist/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Worklist_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/worklist/{id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Worklist_handOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/worklist/{id}/snooze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Worklist_snooze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/worklist/{id}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Worklist_outcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/worklist/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Worklist_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        MembershipDto: {
            id: string;
            name: string;
            roles: string[];
        };
        ClinicSessionDto: {
            id: string;
            name: string;
            csrf: string;
            demo: boolean;
            /** Format: date-time */
            expiresAt: string;
            departments: components["schemas"]["MembershipDto"][];
        };
        TextDto: {
            da: string;
            en: string;
        };
        DepartmentPhoneDto: {
            /** @enum {string} */
            kind: "department" | "psychiatric-emergency" | "out-of-hours" | "emergency";
            label: components["schemas"]["TextDto"];
            number: string;
            /** Format: date */
            checkedOn: string;
        };
        OpeningDto: {
            day: number;
            from: string;
            to: string;
        };
        MemberDto: {
            id: string;
            name: string;
            roles: string[];
        };
        DutyDto: {
            clinician: string;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            position: number;
        };
        DepartmentDto: {
            id: string;
            name: string;
            publicName: string;
            sor: string;
            zone: string;
            phones: components["schemas"]["DepartmentPhoneDto"][];
            hours: components["schemas"]["OpeningDto"][];
            closed: string[];
            switches: {
                [key: string]: unknown;
            };
            clinicians: components["schemas"]["MemberDto"][];
            roster: components["schemas"]["DutyDto"][];
        };
        LabelDto: {
            da: string;
            en: string;
        };
        PhoneInDto: {
            /** @enum {string} */
            kind: "department" | "psychiatric-emergency" | "out-of-hours" | "emergency";
            label: components["schemas"]["LabelDto"];
            number: string;
            checkedOn: string;
        };
        PhonesDto: {
            phones: components["schemas"]["PhoneInDto"][];
        };
        DutyInDto: {
            clinician: string;
            from: string;
            to: string;
            position: number;
        };
        RosterDto: {
            roster: components["schemas"]["DutyInDto"][];
        };
        MessagePatientDto: {
            id: string;
            name: string;
            cpr: string;
            age: number;
        };
        UndeliveredMessageDto: {
            step: string;
            channel: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            status: "planned" | "sending" | "sent" | "failed" | "unknown" | "cancelled";
            /** @enum {string|null} */
            error: "no-address" | "bounced" | "lint" | "text" | "nobody-on-duty" | "gave-up" | "put-off" | "unreachable" | "no-reply" | "interrupted" | null;
            patient: components["schemas"]["MessagePatientDto"];
            clinician: string | null;
        };
        UndeliveredDto: {
            undelivered: components["schemas"]["UndeliveredMessageDto"][];
        };
        MessageDto: {
            step: string;
            channel: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            status: "planned" | "sending" | "sent" | "failed" | "unknown" | "cancelled";
            /** @enum {string|null} */
            error: "no-address" | "bounced" | "lint" | "text" | "nobody-on-duty" | "gave-up" | "put-off" | "unreachable" | "no-reply" | "interrupted" | null;
        };
        MessagesDto: {
            messages: components["schemas"]["MessageDto"][];
        };
        ContactDto: {
            /** @enum {string} */
            language?: "da" | "en";
            name?: string;
            email?: string;
            phone?: string;
        };
        ListedVersionDto: {
            version: number;
            /** @enum {string} */
            status: "draft" | "approved" | "active" | "retired";
            inForce: boolean;
            author: string;
            approver: string | null;
            /** Format: date-time */
            effectiveFrom: string | null;
            /** Format: date-time */
            createdAt: string;
            openAssignments: number;
        };
        UsingPathwayDto: {
            id: string;
            title: {
                [key: string]: unknown;
            };
        };
        ListedQuestionnaireDto: {
            id: string;
            title: {
                [key: string]: unknown;
            };
            languages: string[];
            /** @enum {string} */
            origin: "shipped" | "own";
            versions: components["schemas"]["ListedVersionDto"][];
            pathways: components["schemas"]["UsingPathwayDto"][];
        };
        NonCommercialUseDto: {
            confirmed: boolean;
            by: string | null;
            /** Format: date-time */
            at: string | null;
            text: string | null;
        };
        MayDto: {
            edit: boolean;
            approve: boolean;
        };
        QuestionnaireListDto: {
            questionnaires: components["schemas"]["ListedQuestionnaireDto"][];
            nonCommercialUse: components["schemas"]["NonCommercialUseDto"];
            may: components["schemas"]["MayDto"];
        };
        ImportDto: {
            fileName: string;
            content: string;
            as?: string;
        };
        NoteDto: {
            path: string;
            code: string;
            detail: string | null;
        };
        ImportReportDto: {
            /** @enum {string} */
            outcome: "imported" | "known" | "refused";
            questionnaire: string | null;
            version: number | null;
            title: {
                [key: string]: unknown;
            } | null;
            format: string | null;
            fileName: string;
            sha256: string;
            bytes: number;
            questions: number;
            languages: string[];
            understood: {
                [key: string]: unknown;
            };
            ignored: components["schemas"]["NoteDto"][];
            faults: components["schemas"]["NoteDto"][];
            counts: {
                [key: string]: unknown;
            };
        };
        DifferenceDto: {
            code: string | null;
            /** @enum {string} */
            kind: "added" | "removed" | "moved" | "changed";
            what: string;
            from: {
                [key: string]: unknown;
            } | null;
            to: {
                [key: string]: unknown;
            } | null;
        };
        ComparisonDto: {
            changes: components["schemas"]["DifferenceDto"][];
        };
        VersionMembershipDto: {
            id: string;
            rights: string | null;
            licence: string | null;
            nonCommercial: boolean;
            scored: boolean;
        };
        SourceDto: {
            fileName: string;
            format: string;
            mediaType: string;
            sha256: string;
            bytes: number;
        };
        VersionActDto: {
            /** @enum {string} */
            act: "imported" | "restored" | "worded" | "approved" | "activated" | "retired" | "deleted";
            by: string;
            /** Format: date-time */
            at: string;
            text: string | null;
        };
        BlockerDto: {
            path: string;
            code: string;
        };
        QuestionnaireVersionDto: {
            id: string;
            version: number;
            /** @enum {string} */
            origin: "shipped" | "own";
            /** @enum {string} */
            status: "draft" | "approved" | "active" | "retired";
            inForce: boolean;
            author: string;
            approver: string | null;
            /** Format: date-time */
            effectiveFrom: string | null;
            /** Format: date-time */
            createdAt: string;
            mine: boolean;
            openAssignments: number;
            languages: string[];
            rights: string;
            document: {
                [key: string]: unknown;
            };
            sha256: string;
            memberships: components["schemas"]["VersionMembershipDto"][];
            report: components["schemas"]["ImportReportDto"] | null;
            source: components["schemas"]["SourceDto"] | null;
            history: components["schemas"]["VersionActDto"][];
            blockers: components["schemas"]["BlockerDto"][];
        };
        PreviewMadeDto: {
            token: string;
            url: string;
            /** Format: date-time */
            expiresAt: string;
        };
        ApproveDto: {
            comment: string;
        };
        VersionStatusDto: {
            questionnaire: string;
            version: number;
            /** @enum {string} */
            status: "draft" | "approved" | "active" | "retired";
            /** Format: date-time */
            effectiveFrom: string | null;
        };
        ActivateDto: {
            from?: string;
        };
        RetireDto: {
            reason: string;
        };
        LibraryEntryDto: {
            id: string;
            title: {
                [key: string]: unknown;
            };
            languages: string[];
            rights: string;
            nonCommercial: boolean;
        };
        LibraryDto: {
            questionnaires: components["schemas"]["LibraryEntryDto"][];
        };
        TakeDto: {
            as?: string;
        };
        SkeletonDto: {
            id: string;
            title: {
                [key: string]: unknown;
            };
            skeleton: {
                [key: string]: unknown;
            };
        };
        SkeletonsDto: {
            skeletons: components["schemas"]["SkeletonDto"][];
        };
        WordingDto: {
            wording: {
                [key: string]: unknown;
            };
            licence: string;
            as?: string;
        };
        NonCommercialDto: {
            confirmed: boolean;
            text: string;
        };
        OfferedStepDto: {
            title: components["schemas"]["TextDto"];
            /** Format: date */
            at: string;
        };
        PathwayChoiceDto: {
            id: string;
            version: number;
            title: components["schemas"]["TextDto"];
            steps: components["schemas"]["OfferedStepDto"][];
        };
        FindDto: {
            department: string;
            query: string;
        };
        FoundEnrolmentDto: {
            id: string;
            pathway: components["schemas"]["TextDto"];
            /** @enum {string} */
            status: "active" | "paused" | "ended" | "died";
        };
        FoundPatientDto: {
            id: string;
            name: string;
            cpr: string;
            age: number;
            enrolments: components["schemas"]["FoundEnrolmentDto"][];
        };
        FoundPatientsDto: {
            patients: components["schemas"]["FoundPatientDto"][];
        };
        EnrolDto: {
            /** @enum {string} */
            language: "da" | "en";
            department: string;
            cpr: string;
            name: string;
            email: string;
            phone?: string;
            pathway: string;
            startedOn: string;
        };
        EnrolledDto: {
            id: string;
            patient: string;
            /** Format: date */
            first: string;
        };
        ChangeDto: {
            reason?: string;
            on?: string;
        };
        StatusDto: {
            id: string;
            /** @enum {string} */
            status: "active" | "paused" | "ended" | "died";
        };
        EnrolmentLineDto: {
            id: string;
            pathway: string;
            title: components["schemas"]["TextDto"];
            /** @enum {string} */
            status: "active" | "paused" | "ended" | "died";
            /** Format: date */
            startedOn: string;
            /** Format: date */
            next: string | null;
        };
        ResponseLineDto: {
            id: string;
            title: components["schemas"]["TextDto"];
            /** Format: date-time */
            receivedAt: string;
            /** @enum {string|null} */
            level: "acute" | "red" | "yellow" | "green" | "grey" | "blue" | null;
            /** @enum {string|null} */
            atWorst: "acute" | "red" | "yellow" | "green" | "grey" | "blue" | null;
            late: boolean;
            retracted: boolean;
        };
        PatientNameDto: {
            id: string;
            name: string;
            cpr: string;
            age: number;
        };
        ReadingDto: {
            code: string;
            label: components["schemas"]["TextDto"];
            value: components["schemas"]["TextDto"];
            before: components["schemas"]["TextDto"] | null;
        };
        ReasonDto: {
            rule: string;
            /** @enum {string} */
            level: "acute" | "red" | "yellow" | "green" | "grey" | "blue";
            known: boolean;
            because: components["schemas"]["TextDto"];
            readings: components["schemas"]["ReadingDto"][];
        };
        ColleagueDto: {
            id: string;
            name: string;
        };
        LastDto: {
            /** Format: date-time */
            at: string;
            by: string;
            /** @enum {string} */
            outcome: "phoned" | "not-reached" | "appointment" | "letter" | "passed-on" | "no-action";
            note: string | null;
        };
        ItemDto: {
            id: string;
            version: number;
            /** @enum {string} */
            kind: "response" | "draft" | "no-answer" | "contact" | "by-hand";
            /** @enum {string} */
            level: "acute" | "red" | "yellow" | "green" | "grey" | "blue";
            /** @enum {string|null} */
            atWorst: "acute" | "red" | "yellow" | "green" | "grey" | "blue" | null;
            patient: components["schemas"]["PatientNameDto"];
            pathway: components["schemas"]["TextDto"];
            reasons: components["schemas"]["ReasonDto"][];
            /** Format: date-time */
            answeredAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            dueAt: string;
            dueText: components["schemas"]["TextDto"] | null;
            /** @enum {string} */
            state: "open" | "taken" | "snoozed" | "closed";
            owner: components["schemas"]["ColleagueDto"] | null;
            /** Format: date-time */
            takenAt: string | null;
            /** Format: date-time */
            snoozedUntil: string | null;
            attempts: number;
            /** Format: date-time */
            nextAttemptAt: string | null;
            last: components["schemas"]["LastDto"] | null;
            late: boolean;
            proxy: boolean;
            response: string | null;
            assignment: string | null;
        };
        PatientViewDto: {
            id: string;
            name: string;
            cpr: string;
            age: number;
            sex: string | null;
            email: string | null;
            phone: string | null;
            language: string;
            enrolments: components["schemas"]["EnrolmentLineDto"][];
            responses: components["schemas"]["ResponseLineDto"][];
            items: components["schemas"]["ItemDto"][];
            messages: components["schemas"]["MessageDto"][];
        };
        RetractedDto: {
            /** Format: date-time */
            at: string;
            by: string;
            reason: string;
        };
        AnswerFileDto: {
            at: string;
            question: components["schemas"]["TextDto"];
            title: string | null;
            contentType: string;
            size: number;
            isPicture: boolean;
        };
        AnswerLineDto: {
            code: string;
            question: components["schemas"]["TextDto"];
            answer: components["schemas"]["TextDto"] | null;
            /** @enum {string} */
            asked: "shown" | "hidden" | "unknown";
            flagged: boolean;
            files: components["schemas"]["AnswerFileDto"][];
        };
        SectionDto: {
            title: components["schemas"]["TextDto"];
            items: components["schemas"]["AnswerLineDto"][];
        };
        BandDto: {
            from: number;
            to: number;
            label: components["schemas"]["TextDto"];
        };
        PointDto: {
            response: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            kind: "exact" | "prorated" | "bounded" | "none";
            value: number | null;
            low: number | null;
            high: number | null;
        };
        SeriesDto: {
            scale: string;
            title: components["schemas"]["TextDto"];
            min: number;
            max: number;
            direction: string;
            bands: components["schemas"]["BandDto"][];
            important: number | null;
            points: components["schemas"]["PointDto"][];
        };
        DialogueDto: {
            topic: string | null;
            sections: components["schemas"]["SectionDto"][];
            series: components["schemas"]["SeriesDto"][];
        };
        BandSpanDto: {
            from: components["schemas"]["TextDto"];
            to: components["schemas"]["TextDto"];
        };
        TraceLineDto: {
            label: components["schemas"]["TextDto"];
            value: components["schemas"]["TextDto"];
        };
        ScoreDto: {
            scale: string;
            title: components["schemas"]["TextDto"];
            /** @enum {string} */
            kind: "exact" | "prorated" | "bounded" | "none";
            value: number | null;
            low: number | null;
            high: number | null;
            min: number;
            max: number;
            direction: string;
            band: components["schemas"]["BandSpanDto"] | null;
            missing: string[];
            previous: {
                [key: string]: unknown;
            } | null;
            baseline: {
                [key: string]: unknown;
            } | null;
            important: number | null;
            importantSource: string | null;
            reliabilitySource: string | null;
            definitionVersion: string;
            engineVersion: string;
            source: string;
            trace: components["schemas"]["TraceLineDto"][];
        };
        DecisionDto: {
            scores: components["schemas"]["ScoreDto"][];
        };
        RuleSetDto: {
            id: string;
            version: number;
        };
        LegendDto: {
            acute: components["schemas"]["TextDto"];
            red: components["schemas"]["TextDto"];
            yellow: components["schemas"]["TextDto"];
            green: components["schemas"]["TextDto"];
            grey: components["schemas"]["TextDto"];
            blue: components["schemas"]["TextDto"];
        };
        TriageDto: {
            /** @enum {string} */
            level: "acute" | "red" | "yellow" | "green" | "grey" | "blue";
            /** @enum {string|null} */
            atWorst: "acute" | "red" | "yellow" | "green" | "grey" | "blue" | null;
            ruleSet: components["schemas"]["RuleSetDto"];
            /** Format: date-time */
            decidedAt: string;
            fired: components["schemas"]["ReasonDto"][];
            unknown: components["schemas"]["ReasonDto"][];
            legend: components["schemas"]["LegendDto"];
        };
        ReadByDto: {
            /** Format: date-time */
            at: string;
            by: string;
        };
        ClinicResponseDto: {
            id: string;
            patient: components["schemas"]["PatientNameDto"];
            title: components["schemas"]["TextDto"];
            pathway: components["schemas"]["TextDto"];
            /** Format: date-time */
            receivedAt: string;
            /** Format: date-time */
            completedAt: string;
            mode: string;
            language: string;
            answeredBy: string;
            late: boolean;
            version: number;
            supersedes: string | null;
            retracted: components["schemas"]["RetractedDto"] | null;
            waiting: boolean;
            dialogue: components["schemas"]["DialogueDto"];
            decision: components["schemas"]["DecisionDto"];
            triage: components["schemas"]["TriageDto"] | null;
            journal: string;
            items: components["schemas"]["ItemDto"][];
            readBy: components["schemas"]["ReadByDto"][];
            previous: string | null;
            next: string | null;
        };
        RetractDto: {
            reason: string;
        };
        RetractedResponseDto: {
            id: string;
            retracted: components["schemas"]["RetractedDto"];
        };
        SyntheticDto: {
            /** @enum {string} */
            synthetic: "ok" | "failed" | "not-run";
            /** Format: date-time */
            at: string | null;
        };
        CountsDto: {
            acute: number;
            red: number;
            yellow: number;
            green: number;
            grey: number;
            blue: number;
        };
        WorklistDto: {
            /** Format: date-time */
            updatedAt: string;
            waiting: number;
            checks: components["schemas"]["SyntheticDto"];
            counts: components["schemas"]["CountsDto"];
            items: components["schemas"]["ItemDto"][];
        };
        VersionDto: {
            version: number;
        };
        HandOverDto: {
            version: number;
            to: string;
        };
        SnoozeDto: {
            version: number;
            until: string;
            reason: string;
        };
        OutcomeDto: {
            /** @enum {string} */
            outcome: "phoned" | "not-reached" | "appointment" | "letter" | "passed-on" | "no-action";
            note?: string;
            nextAttemptAt?: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Access_start: {
        parameters: {
            query: {
                returnTo: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Access_finish: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Access_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClinicSessionDto"];
                };
            };
        };
    };
    Access_end: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Departments_settings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentDto"];
                };
            };
        };
    };
    Departments_setPhones: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PhonesDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Departments_setRoster: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RosterDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Notifications_undelivered: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndeliveredDto"];
                };
            };
        };
    };
    Notifications_ofPatient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagesDto"];
                };
            };
        };
    };
    Contact_setContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Questionnaires_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionnaireListDto"];
                };
            };
        };
    };
    Questionnaires_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReportDto"];
                };
            };
        };
    };
    Questionnaires_compare: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path: {
                department: string;
                questionnaire: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComparisonDto"];
                };
            };
        };
    };
    Questionnaires_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
                questionnaire: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionnaireVersionDto"];
                };
            };
        };
    };
    Questionnaires_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
                questionnaire: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Questionnaires_source: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
                questionnaire: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Questionnaires_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
                questionnaire: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewMadeDto"];
                };
            };
        };
    };
    Questionnaires_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
                questionnaire: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionStatusDto"];
                };
            };
        };
    };
    Questionnaires_activate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
                questionnaire: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivateDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionStatusDto"];
                };
            };
        };
    };
    Questionnaires_retire: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
                questionnaire: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetireDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionStatusDto"];
                };
            };
        };
    };
    Questionnaires_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
                questionnaire: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionStatusDto"];
                };
            };
        };
    };
    Instruments_library: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LibraryDto"];
                };
            };
        };
    };
    Instruments_take: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
                questionnaire: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReportDto"];
                };
            };
        };
    };
    Instruments_skeletons: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkeletonsDto"];
                };
            };
        };
    };
    Instruments_word: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
                skeleton: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WordingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReportDto"];
                };
            };
        };
    };
    Instruments_use: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NonCommercialUseDto"];
                };
            };
        };
    };
    Instruments_setUse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NonCommercialDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NonCommercialUseDto"];
                };
            };
        };
    };
    Schedules_offered: {
        parameters: {
            query: {
                department: string;
                startedOn?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PathwayChoiceDto"][];
                };
            };
        };
    };
    Schedules_find: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FindDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundPatientsDto"];
                };
            };
        };
    };
    Schedules_enrol: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolledDto"];
                };
            };
        };
    };
    Schedules_pause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusDto"];
                };
            };
        };
    };
    Schedules_resume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusDto"];
                };
            };
        };
    };
    Schedules_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusDto"];
                };
            };
        };
    };
    Schedules_death: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusDto"];
                };
            };
        };
    };
    Triage_patient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatientViewDto"];
                };
            };
        };
    };
    Triage_response: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClinicResponseDto"];
                };
            };
        };
    };
    Triage_attachment: {
        parameters: {
            query: {
                at: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Triage_retract: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetractDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetractedResponseDto"];
                };
            };
        };
    };
    Worklist_list: {
        parameters: {
            query: {
                state?: "open" | "mine" | "snoozed" | "closed";
                level?: "acute" | "red" | "yellow" | "green" | "grey" | "blue";
                department: string;
                pathway?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorklistDto"];
                };
            };
        };
    };
    Worklist_take: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemDto"];
                };
            };
        };
    };
    Worklist_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemDto"];
                };
            };
        };
    };
    Worklist_handOver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOverDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemDto"];
                };
            };
        };
    };
    Worklist_snooze: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SnoozeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemDto"];
                };
            };
        };
    };
    Worklist_outcome: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OutcomeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemDto"];
                };
            };
        };
    };
    Worklist_undo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemDto"];
                };
            };
        };
    };
}
