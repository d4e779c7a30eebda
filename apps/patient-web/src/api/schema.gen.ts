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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        PatientSessionDto: {
            name: components["schemas"];
            /** @enum {unknown} */
            language: "da" | "en";
            csrf: components["schemas"];
            demo: components["schemas"];
            /** Format: date-time */
            expiresAt: components["schemas"];
        };
        HomeDto: {
            toAnswer: components["schemas"][];
            sent: components["schemas"][];
            next: components["schemas"][];
            departments: components["schemas"][];
            enrolments: components["schemas"][];
        };
        AssignmentDto: {
            id: components["schemas"];
            title: components["schemas"];
            department: components["schemas"];
            /** @enum {unknown} */
            state: "open" | "answered" | "late" | "revoked" | "planned";
            /** Format: date-time */
            opensAt: components["schemas"];
            /** Format: date-time */
            dueAt: components["schemas"];
            /** Format: date-time */
            closesAt: components["schemas"];
            document: {
                [key: string]: unknown;
            } | null;
            draft: components["schemas"] | null;
            startText: components["schemas"];
            crisis: components["schemas"] | null;
            response: components["schemas"] | null;
        };
        DraftDto: {
            answers: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            language: "da" | "en";
            baseVersion: number;
            place: string;
            questionnaireVersion: number;
            deviceAt: string;
        };
        DraftSavedDto: {
            version: components["schemas"];
            /** Format: date-time */
            savedAt: components["schemas"];
            advice: components["schemas"] | null;
        };
        SubmitDto: {
            answers: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            language: "da" | "en";
            /** @enum {string} */
            mode: "web" | "tablet";
            /** @enum {string} */
            answeredBy: "self" | "helped" | "proxy";
            assignment: string;
            questionnaireVersion: number;
            startedAt: string;
            completedAt: string;
            supersedes?: string;
        };
        SubmittedDto: {
            id: components["schemas"];
            /** Format: date-time */
            receivedAt: components["schemas"];
            late: components["schemas"];
            version: components["schemas"];
            advice: components["schemas"] | null;
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
            receivedAt: components["schemas"];
            text: components["schemas"];
        };
        AccessLogDto: {
            entries: components["schemas"][];
        };
        ExtraDto: {
            id: string;
        };
        ExtraOpenedDto: {
            assignment: components["schemas"];
        };
        ReceiptDto: {
            id: components["schemas"];
            title: components["schemas"];
            /** Format: date-time */
            receivedAt: components["schemas"];
            /** @enum {unknown} */
            state: "assessing" | "no-contact" | "will-be-read" | "read";
            text: components["schemas"];
            /** Format: date */
            nextOn: components["schemas"] | null;
            read: components["schemas"] | null;
            answers: components["schemas"][];
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
                    "application/json": components["schemas"]["AssignmentDto"];
                };
            };
        };
    };
    Answers_save: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
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
                    "application/json": components["schemas"]["ReceiptDto"];
                };
            };
        };
    };
    Answers_submit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
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
    Schedules_extra: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
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
}
