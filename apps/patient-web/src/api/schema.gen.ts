// Generated from apps/api/openapi/patient.json by npm run openapi.
export interface paths {
    "/api/patient/sign-in": {
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
    "/api/patient/signed-in": {
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
    "/api/patient/session": {
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
    "/api/patient/sign-out": {
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
    "/api/patient/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Answers_home"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/patient/assignments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Answers_assignment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/patient/drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Answers_save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/patient/responses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Triage_receipt"];
        put: operations["Answers_submit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/patient/contact-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Answers_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/patient/access-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Audit_log"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/patient/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Channels_get"];
        put: operations["Channels_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/patient/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Consultations_own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/patient/calls/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Consultations_answer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/patient/call-wishes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Consultations_wish"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/patient/matters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Consultations_ownMatters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/patient/matters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Consultations_say"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/patient/assignments/{id}/matter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Consultations_beside"];
        put: operations["Consultations_sayBeside"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/patient/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Preferences_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/patient/previews/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Previews_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/patient/enrolments/{id}/extra": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Schedules_extra"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tablet/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Tablet_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tablet/questionnaire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Tablet_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tablet/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Tablet_progress"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tablet/responses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Tablet_submit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tablet/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Tablet_end"];
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
        PatientSessionDto: {
            name: string;
            /** @enum {string} */
            language: "da" | "en";
            csrf: string;
            demo: boolean;
            /** Format: date-time */
            expiresAt: string;
        };
        TextDto: {
            da: string;
            en: string;
        };
        ToAnswerDto: {
            assignment: string;
            title: components["schemas"]["TextDto"];
            department: string;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            closesAt: string;
            started: boolean;
            late: boolean;
        };
        ReadDto: {
            /** Format: date-time */
            at: string;
            by: string;
        };
        SentDto: {
            response: string;
            title: components["schemas"]["TextDto"];
            department: string;
            /** Format: date-time */
            receivedAt: string;
            read: components["schemas"]["ReadDto"] | null;
        };
        ComingDto: {
            title: components["schemas"]["TextDto"];
            department: string;
            /** Format: date */
            on: string;
        };
        PhoneDto: {
            label: components["schemas"]["TextDto"];
            number: string;
            /** Format: date */
            checkedOn: string;
        };
        HomeDepartmentDto: {
            id: string;
            name: string;
            phones: components["schemas"]["PhoneDto"][];
            whenRead: components["schemas"]["TextDto"];
        };
        HomeEnrolmentDto: {
            id: string;
            department: string;
            status: string;
            canAskExtra: boolean;
        };
        HomeDto: {
            toAnswer: components["schemas"]["ToAnswerDto"][];
            sent: components["schemas"]["SentDto"][];
            next: components["schemas"]["ComingDto"][];
            departments: components["schemas"]["HomeDepartmentDto"][];
            enrolments: components["schemas"]["HomeEnrolmentDto"][];
        };
        DepartmentForPatientDto: {
            name: string;
            phones: components["schemas"]["PhoneDto"][];
        };
        AskedAlreadyDto: {
            instrument: string;
            response: string;
            /** Format: date-time */
            at: string;
        };
        StoredDraftDto: {
            version: number;
            answers: {
                [key: string]: unknown;
            };
            place: string;
            language: string;
            /** Format: date-time */
            savedAt: string;
        };
        CrisisDto: {
            texts: {
                [key: string]: unknown;
            };
            ruleSet: {
                [key: string]: unknown;
            };
            vocabulary: {
                [key: string]: unknown;
            };
        };
        ReceivedResponseDto: {
            id: string;
            version: number;
            /** Format: date-time */
            receivedAt: string;
        };
        AssignmentDto: {
            id: string;
            title: components["schemas"]["TextDto"];
            department: components["schemas"]["DepartmentForPatientDto"];
            /** @enum {string} */
            state: "open" | "answered" | "late" | "revoked" | "planned";
            /** Format: date-time */
            opensAt: string;
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            closesAt: string;
            mayAnswer: ("self" | "helped" | "proxy")[];
            document: {
                [key: string]: unknown;
            } | null;
            carried: components["schemas"]["AskedAlreadyDto"][];
            draft: components["schemas"]["StoredDraftDto"] | null;
            startText: components["schemas"]["TextDto"];
            crisis: components["schemas"]["CrisisDto"] | null;
            response: components["schemas"]["ReceivedResponseDto"] | null;
        };
        DraftDto: {
            answers: {
                [key: string]: unknown;
            };
            baseVersion: number;
            place: string;
            language: string;
            questionnaireVersion: number;
            deviceAt: string;
        };
        DraftSavedDto: {
            version: number;
            /** Format: date-time */
            savedAt: string;
            advice: components["schemas"]["TextDto"] | null;
        };
        CarriedDto: {
            instrument: string;
            response: string;
        };
        SubmitDto: {
            answers: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            mode: "web";
            /** @enum {string} */
            answeredBy: "self" | "helped" | "proxy";
            carried?: components["schemas"]["CarriedDto"][];
            assignment: string;
            questionnaireVersion: number;
            language: string;
            proxyName?: string;
            proxyRelation?: string;
            startedAt: string;
            completedAt: string;
            supersedes?: string;
        };
        SubmittedDto: {
            id: string;
            /** Format: date-time */
            receivedAt: string;
            late: boolean;
            version: number;
            advice: components["schemas"]["TextDto"] | null;
        };
        ContactRequestDto: {
            /** @enum {number} */
            urgent: 0 | 1 | 2;
            id: string;
            enrolment: string;
            message?: string;
        };
        ContactReceivedDto: {
            /** Format: date-time */
            receivedAt: string;
            text: components["schemas"]["TextDto"];
        };
        AccessLogEntryDto: {
            /** Format: date-time */
            at: string;
            who: string;
            department: string;
            what: components["schemas"]["TextDto"];
            why: components["schemas"]["TextDto"];
            count: number;
        };
        AccessLogDto: {
            entries: components["schemas"]["AccessLogEntryDto"][];
        };
        ChannelDto: {
            /** @enum {string} */
            channel: "email" | "sms" | "digital-post" | "letter" | "phone";
            /** @enum {string} */
            status: "works" | "off" | "bounced" | "no-address" | "exempt";
            address: string | null;
            /** Format: date-time */
            since: string | null;
            why: string | null;
        };
        OwnChannelsDto: {
            channels: components["schemas"]["ChannelDto"][];
            reachable: boolean;
            email: string | null;
            phone: string | null;
            different: boolean;
            departments: string[];
        };
        OwnChannelsInDto: {
            order: ("email" | "sms" | "digital-post" | "letter")[];
            off: ("email" | "sms" | "digital-post" | "letter")[];
            email?: string | null;
            phone?: string | null;
        };
        CallWindowDto: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
        };
        WishDto: {
            day: number;
            /** @enum {string} */
            part: "morning" | "afternoon";
        };
        OwnCallDto: {
            id: string;
            version: number;
            department: string;
            /** @enum {string} */
            kind: "phone" | "video" | "visit";
            /** @enum {string} */
            state: "requested" | "agreed" | "held" | "not-held" | "cancelled";
            text: components["schemas"]["TextDto"];
            window: components["schemas"]["CallWindowDto"] | null;
            /** Format: date-time */
            byAt: string;
            zone: string;
            number: string | null;
            wishes: components["schemas"]["WishDto"][];
            /** Format: date-time */
            answeredAt: string | null;
            videoLink: string | null;
            canAnswer: boolean;
        };
        OwnNumberDto: {
            enrolment: string;
            department: string;
            number: string | null;
        };
        OwnCallsDto: {
            calls: components["schemas"]["OwnCallDto"][];
            numbers: components["schemas"]["OwnNumberDto"][];
        };
        CallAnswerDto: {
            wishes: components["schemas"]["WishDto"][];
            version: number;
            number?: string;
        };
        CallWishDto: {
            wishes: components["schemas"]["WishDto"][];
            enrolment: string;
            number: string;
        };
        CallWishSavedDto: {
            id: string;
        };
        OwnAgreementDto: {
            text: string;
            /** Format: date-time */
            at: string;
            by: string;
        };
        OwnMatterDto: {
            enrolment: string;
            department: string;
            text: string | null;
            /** Format: date-time */
            saidAt: string | null;
            agreement: components["schemas"]["OwnAgreementDto"] | null;
        };
        OwnMattersDto: {
            matters: components["schemas"]["OwnMatterDto"][];
        };
        MatterInDto: {
            text: string;
            assignment?: string;
        };
        MatterBesideDto: {
            text: string;
        };
        PreferencesDto: {
            /** @enum {string} */
            language: "da" | "en";
        };
        PreviewDto: {
            document: {
                [key: string]: unknown;
            };
            title: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            expiresAt: string;
        };
        ExtraDto: {
            id: string;
        };
        ExtraOpenedDto: {
            assignment: string;
        };
        OwnReadDto: {
            /** Format: date-time */
            at: string;
            by: string;
        };
        AgreedDto: {
            text: string;
            /** Format: date-time */
            at: string;
            by: string;
        };
        OwnAnswerDto: {
            question: components["schemas"]["TextDto"];
            answer: components["schemas"]["TextDto"] | null;
        };
        ReceiptDto: {
            id: string;
            title: components["schemas"]["TextDto"];
            /** Format: date-time */
            receivedAt: string;
            /** @enum {string} */
            state: "assessing" | "no-contact" | "will-be-read" | "read" | "discussed";
            text: components["schemas"]["TextDto"];
            because: components["schemas"]["TextDto"][];
            late: boolean;
            advice: components["schemas"]["TextDto"] | null;
            /** Format: date */
            nextOn: string | null;
            read: components["schemas"]["OwnReadDto"] | null;
            discussed: components["schemas"]["OwnReadDto"] | null;
            agreements: components["schemas"]["AgreedDto"][];
            matter: string | null;
            answers: components["schemas"]["OwnAnswerDto"][];
        };
        OpenTabletDto: {
            code: string;
        };
        TabletViewDto: {
            assignment: string;
            csrf: string;
            /** Format: date-time */
            expiresAt: string;
            title: components["schemas"]["TextDto"];
            department: components["schemas"]["DepartmentForPatientDto"];
            mayAnswer: ("self" | "helped" | "proxy")[];
            document: {
                [key: string]: unknown;
            };
            startText: components["schemas"]["TextDto"];
            crisis: components["schemas"]["CrisisDto"] | null;
        };
        TabletProgressDto: {
            answers: {
                [key: string]: unknown;
            };
            questionnaireVersion: number;
        };
        TabletSeenDto: {
            advice: components["schemas"]["TextDto"] | null;
        };
        TabletSubmitDto: {
            answers: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            answeredBy: "self" | "helped" | "proxy";
            assignment: string;
            questionnaireVersion: number;
            language: string;
            proxyName?: string;
            proxyRelation?: string;
            startedAt: string;
            completedAt: string;
        };
        TabletReceivedDto: {
            /** Format: date-time */
            receivedAt: string;
            advice: components["schemas"]["TextDto"] | null;
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
                    "application/json": components["schemas"]["PatientSessionDto"];
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
    Answers_home: {
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
                    "application/json": components["schemas"]["HomeDto"];
                };
            };
        };
    };
    Answers_assignment: {
        parameters: {
            query: {
                whole: "true" | "false";
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
                content: {
                    "application/json": components["schemas"]["AssignmentDto"];
                };
            };
        };
    };
    Answers_save: {
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
                "application/json": components["schemas"]["DraftDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftSavedDto"];
                };
            };
        };
    };
    Triage_receipt: {
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
                    "application/json": components["schemas"]["ReceiptDto"];
                };
            };
        };
    };
    Answers_submit: {
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
                "application/json": components["schemas"]["SubmitDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmittedDto"];
                };
            };
        };
    };
    Answers_contact: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactRequestDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactReceivedDto"];
                };
            };
        };
    };
    Audit_log: {
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
                    "application/json": components["schemas"]["AccessLogDto"];
                };
            };
        };
    };
    Channels_get: {
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
                    "application/json": components["schemas"]["OwnChannelsDto"];
                };
            };
        };
    };
    Channels_set: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnChannelsInDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnChannelsDto"];
                };
            };
        };
    };
    Consultations_own: {
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
                    "application/json": components["schemas"]["OwnCallsDto"];
                };
            };
        };
    };
    Consultations_answer: {
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
                "application/json": components["schemas"]["CallAnswerDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnCallDto"];
                };
            };
        };
    };
    Consultations_wish: {
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
                "application/json": components["schemas"]["CallWishDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallWishSavedDto"];
                };
            };
        };
    };
    Consultations_ownMatters: {
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
                    "application/json": components["schemas"]["OwnMattersDto"];
                };
            };
        };
    };
    Consultations_say: {
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
                "application/json": components["schemas"]["MatterInDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnMattersDto"];
                };
            };
        };
    };
    Consultations_beside: {
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
                    "application/json": components["schemas"]["OwnMatterDto"];
                };
            };
        };
    };
    Consultations_sayBeside: {
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
                "application/json": components["schemas"]["MatterBesideDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnMatterDto"];
                };
            };
        };
    };
    Preferences_set: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreferencesDto"];
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
    Previews_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
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
                    "application/json": components["schemas"]["PreviewDto"];
                };
            };
        };
    };
    Schedules_extra: {
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
                "application/json": components["schemas"]["ExtraDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtraOpenedDto"];
                };
            };
        };
    };
    Tablet_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenTabletDto"];
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
    Tablet_view: {
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
                    "application/json": components["schemas"]["TabletViewDto"];
                };
            };
        };
    };
    Tablet_progress: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TabletProgressDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TabletSeenDto"];
                };
            };
        };
    };
    Tablet_submit: {
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
                "application/json": components["schemas"]["TabletSubmitDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TabletReceivedDto"];
                };
            };
        };
    };
    Tablet_end: {
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
}
