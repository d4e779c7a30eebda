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
    "/api/clinic/consultations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Consultations_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/patients/{id}/talks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Consultations_talks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/patients/{id}/consultations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Consultations_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/patients/{id}/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Consultations_agreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/consultations/{id}/agree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Talks_agree"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/consultations/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Talks_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/consultations/{id}/not-held": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Talks_notHeld"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/consultations/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Talks_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/consultations/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Talks_undo"];
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
    "/api/clinic/departments/{id}/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Departments_setSettings"];
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
    "/api/clinic/departments/{id}/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Loop_outcomes"];
        put: operations["Loop_setOutcomes"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{id}/capacity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Loop_setCapacity"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{id}/escalation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Loop_setEscalation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{id}/video": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Loop_setVideo"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/assignments/{id}/answer-for": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Entries_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/assignments/{id}/tablet-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Entries_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/tablet-codes/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Entries_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/assignments/{id}/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Entries_paper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/questionnaires/{questionnaire}/{version}/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Entries_blank"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/papers/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Entries_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/assignments/{id}/entries/{way}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Entries_save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/assignments/{id}/entries/{way}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Entries_finish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/assignments/{id}/entries/{way}/start-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Entries_startOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/assignments/{id}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Entries_differences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/assignments/{id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Entries_resolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{id}/second-entry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Entries_setSecondEntry"];
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
    "/api/clinic/messages/{id}/arrived": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Notifications_arrived"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/messages/{id}/again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Notifications_again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/patients/{id}/channels": {
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
    "/api/clinic/departments/{id}/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Letters_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{id}/letters/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Letters_print"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{id}/letters/printed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Letters_printed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{id}/letters/unprinted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Letters_unprinted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{id}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Lists_calls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/patients/{id}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Lists_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/calls/{id}/tried": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Lists_tried"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/calls/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Lists_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{id}/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Templates_list"];
        put: operations["Templates_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{id}/templates/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Templates_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{id}/sender": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Templates_sender"];
        put: operations["Templates_setSender"];
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
    "/api/clinic/departments/{department}/pathways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Pathways_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{department}/pathways/material": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Pathways_material"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{department}/pathways/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Pathways_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{department}/pathways/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Pathways_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{department}/pathways/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Pathways_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{department}/pathways/{pathway}/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Pathways_compare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{department}/pathways/{pathway}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Pathways_version"];
        put: operations["Pathways_save"];
        post?: never;
        delete: operations["Pathways_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{department}/pathways/{pathway}/versions/{version}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Pathways_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{department}/pathways/{pathway}/versions/{version}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Pathways_activate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{department}/pathways/{pathway}/versions/{version}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Pathways_retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{department}/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Rules_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{department}/rules/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Rules_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{department}/rules/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Rules_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{department}/rules/{ruleSet}/material": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Rules_material"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{department}/rules/{ruleSet}/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Rules_compare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{department}/rules/{ruleSet}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Rules_version"];
        put: operations["Rules_save"];
        post?: never;
        delete: operations["Rules_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{department}/rules/{ruleSet}/versions/{version}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Rules_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{department}/rules/{ruleSet}/versions/{version}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Rules_activate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{department}/rules/{ruleSet}/versions/{version}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Rules_retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{department}/rules/{ruleSet}/versions/{version}/rehearsals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Rehearsals_list"];
        put?: never;
        post: operations["Rehearsals_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{department}/rules/rehearsals/{rehearsal}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Rehearsals_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{department}/rules/rehearsals/{rehearsal}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Rehearsals_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{department}/rules/rehearsals/{rehearsal}/patients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Rehearsals_moved"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{department}/rules/rehearsals/{rehearsal}/patients/{entry}/looked-at": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Rehearsals_look"];
        delete: operations["Rehearsals_unlook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{department}/rules/rehearsals/{rehearsal}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Rehearsals_print"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{department}/action-cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ActionCards_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{department}/action-cards/{ruleSet}/{rule}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ActionCards_one"];
        put: operations["ActionCards_write"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{department}/action-cards/{ruleSet}/{rule}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ActionCards_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{department}/action-cards/{ruleSet}/{rule}/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["ActionCards_takeDown"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Appointments_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/appointments/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Appointments_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/appointments/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Appointments_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/appointments/{id}/kept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Appointments_kept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/patients/{id}/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Appointments_ofPatient"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{id}/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Calendar_month"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{id}/calendar/{date}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Calendar_day"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/enrolments/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["File_enrol"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/appointments/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["File_appoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{id}/enrolments/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["File_enrolTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/departments/{id}/appointments/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["File_appointmentTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/assignments/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Moving_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/assignments/{id}/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Moving_skip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/assignments/{id}/send-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Moving_sendAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/assignments/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Moving_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/enrolments/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Timeline_ofEnrolment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/patients/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Timeline_ofPatient"];
        put?: never;
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
    "/api/clinic/enrolments/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Schedules_preview"];
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
    "/api/clinic/enrolments/{id}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Schedules_setFacts"];
        post?: never;
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
    "/api/clinic/enrolments/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Schedules_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/enrolments/{id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Schedules_transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/enrolments/{id}/switch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Schedules_previewSwitch"];
        put?: never;
        post: operations["Schedules_switch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/patients/{id}/limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Limits_list"];
        put?: never;
        post: operations["Limits_set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/patients/{id}/limits/sides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Limits_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/limits/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Limits_end"];
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
    "/api/clinic/responses/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Evidence_bundle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/responses/{id}/evidence.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Evidence_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/responses/{id}/evidence/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Evidence_check"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/responses/{id}/judgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Quality_judged"];
        put?: never;
        post: operations["Quality_judge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/judgements/{id}/raise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Quality_raise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/quality/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Quality_monitor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/quality/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Quality_suggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/quality/false-greens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Quality_falseGreens"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/quality/false-greens/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Quality_reviewGreen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/lookbacks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LookBacks_list"];
        put?: never;
        post: operations["LookBacks_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/lookbacks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LookBacks_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/lookbacks/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LookBacks_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/lookbacks/{id}/findings/{finding}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LookBacks_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/lookbacks/{id}/findings/{finding}/raise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LookBacks_raise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/worklist/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Live_events"];
        put?: never;
        post?: never;
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
    "/api/clinic/worklist/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Worklist_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/worklist/close/{bulk}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Worklist_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/worklist/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Worklist_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/worklist/{id}/journal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Worklist_journal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clinic/worklist/{id}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Worklist_open"];
        delete: operations["Worklist_leave"];
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
        ConsultationPatientDto: {
            id: string;
            name: string;
            cpr: string;
            age: number;
        };
        TextDto: {
            da: string;
            en: string;
        };
        WishDto: {
            day: number;
            /** @enum {string} */
            part: "morning" | "afternoon";
        };
        CallWindowDto: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
        };
        ConsultationActDto: {
            /** Format: date-time */
            at: string;
            by: string | null;
            act: string;
            note: string | null;
        };
        ConsultationDto: {
            id: string;
            version: number;
            patient: components["schemas"]["ConsultationPatientDto"];
            enrolment: string;
            enrolmentStatus: string;
            pathway: components["schemas"]["TextDto"];
            item: string | null;
            response: string | null;
            /** @enum {string} */
            kind: "phone" | "video" | "visit";
            reason: string;
            who: string;
            clinician: string | null;
            /** Format: date-time */
            byAt: string;
            /** Format: date-time */
            dueAt: string;
            /** @enum {string} */
            state: "requested" | "agreed" | "held" | "not-held" | "cancelled";
            overdue: boolean;
            number: string | null;
            phone: string | null;
            wishes: components["schemas"]["WishDto"][];
            /** Format: date-time */
            answeredAt: string | null;
            window: components["schemas"]["CallWindowDto"] | null;
            videoLink: string | null;
            attempts: number;
            /** Format: date-time */
            heldAt: string | null;
            /** Format: date-time */
            closedAt: string | null;
            note: string | null;
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            undoable: boolean;
            history: components["schemas"]["ConsultationActDto"][];
        };
        ConsultationsDto: {
            /** Format: date-time */
            now: string;
            zone: string;
            videoUrl: string | null;
            items: components["schemas"]["ConsultationDto"][];
        };
        MatterDto: {
            enrolment: string;
            pathway: components["schemas"]["TextDto"];
            text: string;
            /** Format: date-time */
            saidAt: string;
        };
        AgreementDto: {
            id: string;
            enrolment: string;
            consultation: string | null;
            response: string | null;
            text: string;
            /** Format: date-time */
            at: string;
            by: string;
        };
        GivenWishDto: {
            enrolment: string;
            number: string;
            wishes: components["schemas"]["WishDto"][];
            /** Format: date-time */
            at: string;
        };
        TalksDto: {
            /** Format: date-time */
            now: string;
            zone: string;
            videoUrl: string | null;
            consultations: components["schemas"]["ConsultationDto"][];
            matters: components["schemas"]["MatterDto"][];
            agreements: components["schemas"]["AgreementDto"][];
            callWishes: components["schemas"]["GivenWishDto"][];
        };
        NewConsultationDto: {
            /** @enum {string} */
            kind: "phone" | "video" | "visit";
            reason: string;
            who?: string;
            clinician?: string;
            byAt: string;
            enrolment: string;
            response?: string;
            item?: string;
        };
        NewAgreementDto: {
            enrolment: string;
            text: string;
            response?: string;
        };
        AgreeCallDto: {
            version: number;
            from: string;
            to: string;
            byAt?: string;
            outside?: boolean;
        };
        HeldDto: {
            version: number;
            note?: string;
            agreed?: string;
        };
        NotHeldDto: {
            /** @enum {string} */
            next: "later" | "not-reached" | "new-time";
            byAt?: string;
            from?: string;
            to?: string;
            outside?: boolean;
            note?: string;
        };
        CancelledDto: {
            version: number;
            reason: string;
        };
        ConsultationVersionDto: {
            version: number;
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
        PublicHolidayDto: {
            /** Format: date */
            date: string;
            da: string;
            en: string;
        };
        SendingDto: {
            from: string;
            to: string;
            weekdays: number[];
        };
        OutcomeChoiceDto: {
            code: string;
            text: components["schemas"]["TextDto"];
            closes: boolean;
            talked: boolean;
            needsNote: boolean;
            needsNext: boolean;
        };
        CapacityDto: {
            perDay: {
                [key: string]: unknown;
            };
            overflow: components["schemas"]["TextDto"] | null;
        };
        EscalationStepDto: {
            after: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            to: "duty" | "nurse" | "physician" | "administrator" | "responsible";
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
        SeenDto: {
            outcomes: string;
            capacity: string;
            escalation: string;
            video: string;
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
            publicHolidays: components["schemas"]["PublicHolidayDto"][];
            sending: components["schemas"]["SendingDto"];
            pathways: string[];
            /** @enum {string} */
            secondEntry: "other" | "same";
            switches: {
                [key: string]: unknown;
            };
            outcomes: components["schemas"]["OutcomeChoiceDto"][];
            capacity: components["schemas"]["CapacityDto"] | null;
            escalation: components["schemas"]["EscalationStepDto"][];
            responsible: string | null;
            videoUrl: string | null;
            clinicians: components["schemas"]["MemberDto"][];
            roster: components["schemas"]["DutyDto"][];
            seen: components["schemas"]["SeenDto"];
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
        SendingInDto: {
            weekdays: number[];
            from: string;
            to: string;
        };
        SettingsDto: {
            sending: components["schemas"]["SendingInDto"];
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
        OutcomesDto: {
            outcomes: components["schemas"]["OutcomeChoiceDto"][];
        };
        OutcomeChoiceInDto: {
            text: components["schemas"]["LabelDto"];
            code: string;
            closes: boolean;
            talked: boolean;
            needsNote: boolean;
            needsNext: boolean;
        };
        OutcomesInDto: {
            outcomes: components["schemas"]["OutcomeChoiceInDto"][];
            seen?: string;
        };
        OverflowInDto: {
            da: string;
            en: string;
        };
        CapacityPartInDto: {
            perDay: {
                [key: string]: number;
            };
            overflow: components["schemas"]["OverflowInDto"] | null;
        };
        CapacityInDto: {
            capacity: components["schemas"]["CapacityPartInDto"] | null;
            seen?: string;
        };
        AfterInDto: {
            minutes?: number;
            workingDays?: number;
        };
        EscalationStepInDto: {
            after: components["schemas"]["AfterInDto"];
            /** @enum {string} */
            to: "duty" | "nurse" | "physician" | "administrator" | "responsible";
        };
        EscalationInDto: {
            steps: components["schemas"]["EscalationStepInDto"][];
            responsible: string | null;
            seen?: string;
        };
        VideoInDto: {
            videoUrl: string | null;
            seen?: string;
        };
        AnswerForPatientDto: {
            id: string;
            name: string;
            /** Format: date */
            birthDate: string;
            language: string;
        };
        PhoneDto: {
            label: components["schemas"]["TextDto"];
            number: string;
            /** Format: date */
            checkedOn: string;
        };
        DepartmentForPatientDto: {
            name: string;
            phones: components["schemas"]["PhoneDto"][];
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
        TabletStateDto: {
            id: string;
            by: string;
            /** @enum {string} */
            state: "waiting" | "in-use" | "over" | "taken-back" | "handed-in";
            /** Format: date-time */
            expiresAt: string;
        };
        EntryStateDto: {
            round: number;
            by: string;
            mine: boolean;
            finished: boolean;
            /** Format: date-time */
            at: string;
        };
        OwnEntryDto: {
            round: number;
            version: number;
            answers: {
                [key: string]: unknown;
            };
            notes: {
                [key: string]: unknown;
            };
            language: string;
            answeredBy: string;
            proxyName: string | null;
            proxyRelation: string | null;
            /** Format: date */
            filledOn: string | null;
            /** Format: date-time */
            savedAt: string;
        };
        WayDto: {
            entries: components["schemas"]["EntryStateDto"][];
            own: components["schemas"]["OwnEntryDto"] | null;
            /** @enum {string} */
            next: "first" | "second" | "resolve" | "wait";
        };
        AnswerForDto: {
            assignment: string;
            patient: components["schemas"]["AnswerForPatientDto"];
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
            startText: components["schemas"]["TextDto"];
            crisis: components["schemas"]["CrisisDto"] | null;
            tablet: components["schemas"]["TabletStateDto"] | null;
            paper: components["schemas"]["WayDto"];
            phone: components["schemas"]["WayDto"];
            paperCode: string | null;
            /** @enum {string} */
            secondEntry: "other" | "same";
        };
        TabletCodeDto: {
            id: string;
            code: string;
            address: string;
            /** Format: date-time */
            expiresAt: string;
        };
        FoundPaperDto: {
            assignment: string;
        };
        TypedNoteDto: {
            path: string;
            text: string;
        };
        EntryDto: {
            /** @enum {number} */
            round: 1 | 2;
            answers: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            answeredBy: "self" | "helped" | "proxy";
            notes?: components["schemas"]["TypedNoteDto"][];
            baseVersion: number;
            questionnaireVersion: number;
            language: string;
            proxyName?: string;
            proxyRelation?: string;
            filledOn?: string;
        };
        EntrySavedDto: {
            version: number;
            /** Format: date-time */
            savedAt: string;
            advice: components["schemas"]["TextDto"] | null;
        };
        FinishDto: {
            /** @enum {number} */
            round: 1 | 2;
            answers: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            answeredBy: "self" | "helped" | "proxy";
            notes?: components["schemas"]["TypedNoteDto"][];
            keepOut?: components["schemas"]["TypedNoteDto"][];
            response: string;
        };
        EntryDifferenceDto: {
            code: string;
            first: {
                [key: string]: unknown;
            } | null;
            second: {
                [key: string]: unknown;
            } | null;
        };
        SubmittedDto: {
            id: string;
            /** Format: date-time */
            receivedAt: string;
            late: boolean;
            version: number;
            advice: components["schemas"]["TextDto"] | null;
        };
        EntryFinishedDto: {
            /** @enum {string} */
            kind: "kept" | "differs" | "stored";
            differences: components["schemas"]["EntryDifferenceDto"][];
            response: components["schemas"]["SubmittedDto"] | null;
            advice: components["schemas"]["TextDto"] | null;
        };
        VoidDto: {
            /** @enum {number} */
            round: 1 | 2;
            reason: string;
        };
        ResolveDto: {
            chosen: {
                [key: string]: unknown;
            };
            response: string;
        };
        SecondEntryDto: {
            /** @enum {string} */
            secondEntry: "other" | "same";
        };
        ResolvedDto: {
            /** @enum {string} */
            how: "arrived" | "again";
            by: string;
            /** Format: date-time */
            at: string;
        };
        MessagePatientDto: {
            id: string;
            name: string;
            cpr: string;
            age: number;
        };
        UndeliveredMessageDto: {
            id: string | null;
            step: string;
            steps: string[];
            assignments: string[];
            /** @enum {string} */
            channel: "email" | "sms" | "digital-post" | "letter" | "phone";
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            status: "planned" | "sending" | "sent" | "failed" | "unknown" | "cancelled" | "waiting";
            /** @enum {string|null} */
            error: "no-address" | "bounced" | "unknown-number" | "exempt" | "lint" | "text" | "too-long" | "no-gateway" | "nobody-on-duty" | "nobody-to-tell" | "gave-up" | "put-off" | "unreachable" | "no-reply" | "interrupted" | "not-reached" | "no-sending-time" | null;
            next: string | null;
            resolved: components["schemas"]["ResolvedDto"] | null;
            questionnaires: number;
            patient: components["schemas"]["MessagePatientDto"];
            clinician: string | null;
        };
        UndeliveredDto: {
            undelivered: components["schemas"]["UndeliveredMessageDto"][];
        };
        MessageDto: {
            id: string | null;
            step: string;
            steps: string[];
            assignments: string[];
            /** @enum {string} */
            channel: "email" | "sms" | "digital-post" | "letter" | "phone";
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            status: "planned" | "sending" | "sent" | "failed" | "unknown" | "cancelled" | "waiting";
            /** @enum {string|null} */
            error: "no-address" | "bounced" | "unknown-number" | "exempt" | "lint" | "text" | "too-long" | "no-gateway" | "nobody-on-duty" | "nobody-to-tell" | "gave-up" | "put-off" | "unreachable" | "no-reply" | "interrupted" | "not-reached" | "no-sending-time" | null;
            next: string | null;
            resolved: components["schemas"]["ResolvedDto"] | null;
            questionnaires: number;
        };
        MessagesDto: {
            messages: components["schemas"]["MessageDto"][];
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
        ChannelHistoryDto: {
            /** @enum {string} */
            channel: "email" | "sms" | "digital-post" | "letter";
            /** @enum {string} */
            state: "on" | "off" | "bounced" | "address";
            why: string;
            address: string | null;
            /** @enum {string} */
            byKind: "patient" | "clinic" | "system";
            by: string | null;
            /** Format: date-time */
            at: string;
        };
        ChannelsDto: {
            channels: components["schemas"]["ChannelDto"][];
            ownOrder: boolean;
            reachable: boolean;
            /** @enum {string} */
            digitalPost: "yes" | "exempt" | "unknown";
            postalAddress: string | null;
            history: components["schemas"]["ChannelHistoryDto"][];
        };
        ChannelsInDto: {
            order?: ("email" | "sms" | "digital-post" | "letter" | "phone")[] | null;
            off?: ("email" | "sms" | "digital-post" | "letter")[];
            tryAgain?: ("email" | "sms" | "digital-post" | "letter")[];
            /** @enum {string} */
            digitalPost?: "yes" | "exempt" | "unknown";
            postalAddress?: string | null;
        };
        LetterDto: {
            id: string;
            patient: components["schemas"]["MessagePatientDto"];
            step: string;
            questionnaires: number;
            address: string | null;
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            printedAt: string | null;
        };
        LettersDto: {
            waiting: components["schemas"]["LetterDto"][];
            printed: components["schemas"]["LetterDto"][];
            more: boolean;
            /** Format: date-time */
            updatedAt: string;
        };
        LettersInDto: {
            letters: string[];
        };
        CountDto: {
            count: number;
        };
        CallPatientDto: {
            id: string;
            name: string;
            cpr: string;
            age: number;
            phone: string | null;
            /** @enum {string} */
            language: "da" | "en";
        };
        TryDto: {
            /** Format: date-time */
            at: string;
            by: string;
            /** @enum {string} */
            result: "reached" | "not-reached" | "not-needed";
            note: string | null;
            talked: boolean;
        };
        CallDto: {
            id: string;
            patient: components["schemas"]["CallPatientDto"];
            /** @enum {string} */
            why: "no-channel" | "phone-channel" | "not-delivered" | "by-hand";
            step: string | null;
            /** @enum {string} */
            state: "open" | "done";
            tries: components["schemas"]["TryDto"][];
            /** Format: date-time */
            nextTryAt: string | null;
            /** Format: date-time */
            closesAt: string | null;
            outcome: string | null;
            /** Format: date-time */
            since: string;
            version: number;
        };
        CallsDto: {
            calls: components["schemas"]["CallDto"][];
            done: components["schemas"]["CallDto"][];
            more: boolean;
            /** Format: date-time */
            updatedAt: string;
        };
        TriedInDto: {
            /** @enum {string} */
            result: "reached" | "not-reached" | "not-needed";
            version: number;
            note?: string;
            nextTryAt?: string;
            talked?: boolean;
        };
        CallUndoDto: {
            version: number;
        };
        MessageTextDto: {
            subject: string;
            body: string;
        };
        OwnTextDto: {
            subject: string;
            body: string;
            by: string;
            /** Format: date-time */
            at: string;
        };
        TemplateDto: {
            /** @enum {string} */
            step: "invitation" | "reminder-1" | "reminder-2" | "reminder-3" | "last-call" | "missed" | "moved" | "cancelled";
            /** @enum {string} */
            channel: "email" | "sms" | "digital-post" | "letter";
            /** @enum {string} */
            language: "da" | "en";
            product: components["schemas"]["MessageTextDto"];
            own: components["schemas"]["OwnTextDto"] | null;
            version: number;
            must: string[];
            may: string[];
        };
        TemplatesDto: {
            templates: components["schemas"]["TemplateDto"][];
        };
        TemplateInDto: {
            /** @enum {string} */
            step: "invitation" | "reminder-1" | "reminder-2" | "reminder-3" | "last-call" | "missed" | "moved" | "cancelled";
            /** @enum {string} */
            channel: "email" | "sms" | "digital-post" | "letter";
            /** @enum {string} */
            language: "da" | "en";
            subject: string;
            body: string;
            version: number;
        };
        PreviewInDto: {
            /** @enum {string} */
            step: "invitation" | "reminder-1" | "reminder-2" | "reminder-3" | "last-call" | "missed" | "moved" | "cancelled";
            /** @enum {string} */
            channel: "email" | "sms" | "digital-post" | "letter";
            /** @enum {string} */
            language: "da" | "en";
            subject: string;
            body: string;
            count?: number;
        };
        TextFaultDto: {
            /** @enum {string} */
            path: "subject" | "body";
            /** @enum {string} */
            code: "empty" | "too-long" | "subject-not-used" | "several-lines" | "unknown-brace" | "missing-brace" | "broken-brace" | "link-in-sms" | "forbidden-word" | "cpr-number" | "foreign-address" | "not-sms-sign" | "shouting";
            found: string | null;
        };
        SmsDto: {
            /** @enum {string} */
            encoding: "gsm-7" | "ucs-2";
            units: number;
            segments: number;
        };
        TemplatePreviewDto: {
            subject: string;
            body: string;
            sender: string;
            returnAddress: string | null;
            faults: components["schemas"]["TextFaultDto"][];
            telling: string[];
            sms: components["schemas"]["SmsDto"] | null;
        };
        SenderDto: {
            publicName: string;
            channels: ("email" | "sms" | "digital-post" | "letter" | "phone")[];
            shortAddress: string | null;
            standardAddress: string;
            postalAddress: string | null;
        };
        SenderInDto: {
            channels: ("email" | "sms" | "digital-post" | "letter" | "phone")[];
            shortAddress: string | null;
            postalAddress: string | null;
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
        PathwayEnrolmentsDto: {
            active: number;
            paused: number;
            over: number;
        };
        MovingDto: {
            /** @enum {string} */
            running: "migrate" | "end";
            /** Format: date-time */
            from: string;
            total: number;
            left: number;
            /** Format: date-time */
            finishedAt: string | null;
        };
        ListedPathwayVersionDto: {
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
            /** Format: date-time */
            savedAt: string | null;
            enrolments: components["schemas"]["PathwayEnrolmentsDto"];
            moving: components["schemas"]["MovingDto"] | null;
        };
        ListedPathwayDto: {
            id: string;
            title: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            origin: "shipped" | "own";
            offered: boolean;
            ruleSet: string;
            versions: components["schemas"]["ListedPathwayVersionDto"][];
        };
        MayPathwayDto: {
            edit: boolean;
            approve: boolean;
        };
        PathwayListDto: {
            pathways: components["schemas"]["ListedPathwayDto"][];
            may: components["schemas"]["MayPathwayDto"];
        };
        MaterialCodeDto: {
            code: string;
            text: {
                [key: string]: unknown;
            } | null;
            values: number[] | null;
        };
        MaterialQuestionnaireDto: {
            id: string;
            version: number;
            title: {
                [key: string]: unknown;
            };
            codes: components["schemas"]["MaterialCodeDto"][];
            scales: string[];
        };
        MaterialHoursDto: {
            day: number;
            from: string;
            to: string;
        };
        PathwayMaterialDto: {
            questionnaires: components["schemas"]["MaterialQuestionnaireDto"][];
            switches: {
                [key: string]: unknown;
            };
            zone: string;
            hours: components["schemas"]["MaterialHoursDto"][];
            sending: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            now: string;
        };
        PathwayNameDto: {
            da: string;
            en: string;
        };
        StartDraftDto: {
            pathway: string;
            version: number;
            name?: components["schemas"]["PathwayNameDto"];
        };
        PathwayStatusDto: {
            pathway: string;
            version: number;
            revision: number;
            /** @enum {string} */
            status: "draft" | "approved" | "active" | "retired";
            /** Format: date-time */
            effectiveFrom: string | null;
        };
        CheckPathwayDto: {
            document: {
                [key: string]: unknown;
            };
        };
        PathwayFaultDto: {
            path: string;
            code: string;
        };
        PathwayFaultsDto: {
            faults: components["schemas"]["PathwayFaultDto"][];
        };
        AgainstDto: {
            version: number;
        };
        PauseDatesDto: {
            from: string;
            to: string;
        };
        PreviewPathwayDto: {
            document: {
                [key: string]: unknown;
            };
            anchors?: {
                [key: string]: string;
            };
            facts?: {
                [key: string]: string;
            };
            against?: components["schemas"]["AgainstDto"];
            start?: string;
            pause?: components["schemas"]["PauseDatesDto"];
            redFrom?: string;
        };
        ExampleDto: {
            /** @enum {string} */
            id: "answers" | "silent" | "changes";
            notes: {
                [key: string]: unknown;
            };
            rows: {
                [key: string]: unknown;
            };
            gone: {
                [key: string]: unknown;
            };
        };
        PathwayPreviewDto: {
            faults: components["schemas"]["PathwayFaultDto"][];
            dates: {
                [key: string]: unknown;
            } | null;
            against: number | null;
            examples: components["schemas"]["ExampleDto"][];
        };
        PathwayComparisonDto: {
            changes: {
                [key: string]: unknown;
            };
        };
        PathwayActDto: {
            /** @enum {string} */
            act: "started" | "written" | "approved" | "activated" | "retired" | "deleted";
            by: string;
            /** Format: date-time */
            at: string;
            text: string | null;
        };
        PathwayVersionDto: {
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
            /** Format: date-time */
            savedAt: string | null;
            enrolments: components["schemas"]["PathwayEnrolmentsDto"];
            moving: components["schemas"]["MovingDto"] | null;
            id: string;
            /** @enum {string} */
            origin: "shipped" | "own";
            mine: boolean;
            revision: number;
            document: {
                [key: string]: unknown;
            };
            sha256: string;
            writers: string[];
            faults: components["schemas"]["PathwayFaultDto"][];
            running: number | null;
            history: components["schemas"]["PathwayActDto"][];
        };
        SaveDraftDto: {
            document: {
                [key: string]: unknown;
            };
            revision: number;
        };
        PathwaySavedDto: {
            revision: number;
            /** Format: date-time */
            savedAt: string | null;
            faults: components["schemas"]["PathwayFaultDto"][];
        };
        ApprovePathwayDto: {
            revision: number;
            comment: string;
        };
        ActivatePathwayDto: {
            /** @enum {string} */
            running: "keep" | "migrate" | "end";
            from?: string;
            reason: string;
        };
        RetirePathwayDto: {
            reason: string;
        };
        RulePathwayDto: {
            id: string;
            title: {
                [key: string]: unknown;
            };
            version: number;
            inForce: boolean;
            offered: boolean;
        };
        ListedRuleVersionDto: {
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
            /** Format: date-time */
            savedAt: string | null;
            rules: number;
            responses: number;
        };
        ListedRuleSetDto: {
            id: string;
            pathway: string;
            title: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            origin: "shipped" | "own";
            pathways: components["schemas"]["RulePathwayDto"][];
            versions: components["schemas"]["ListedRuleVersionDto"][];
        };
        MayRulesDto: {
            edit: boolean;
            approve: boolean;
        };
        RuleSetListDto: {
            ruleSets: components["schemas"]["ListedRuleSetDto"][];
            may: components["schemas"]["MayRulesDto"];
        };
        StartRulesDto: {
            ruleSet: string;
            version: number;
            pathway?: string;
        };
        RuleStatusDto: {
            ruleSet: string;
            version: number;
            revision: number;
            /** @enum {string} */
            status: "draft" | "approved" | "active" | "retired";
            /** Format: date-time */
            effectiveFrom: string | null;
        };
        CheckRulesDto: {
            document: {
                [key: string]: unknown;
            };
        };
        RuleFaultDto: {
            path: string;
            code: string;
            pathway: string | null;
            item: string | null;
        };
        RuleFaultsDto: {
            faults: components["schemas"]["RuleFaultDto"][];
        };
        RuleQuestionnaireDto: {
            id: string;
            version: number;
            title: {
                [key: string]: unknown;
            };
            items: {
                [key: string]: unknown;
            };
            scales: {
                [key: string]: unknown;
            };
        };
        RuleMaterialPathwayDto: {
            id: string;
            version: number;
            title: {
                [key: string]: unknown;
            };
            inForce: boolean;
            offered: boolean;
            questionnaires: components["schemas"]["RuleQuestionnaireDto"][];
            facts: {
                [key: string]: unknown;
            };
        };
        RuleOriginDto: {
            id: string;
            source: string;
            acute: boolean;
            base: boolean;
        };
        BuiltInRuleDto: {
            id: string;
            level: string;
            because: {
                [key: string]: unknown;
            };
        };
        RuleMaterialDto: {
            ruleSet: string;
            version: number;
            base: number | null;
            zone: string;
            /** Format: date-time */
            now: string;
            capacity: {
                [key: string]: unknown;
            } | null;
            pathways: components["schemas"]["RuleMaterialPathwayDto"][];
            limits: {
                [key: string]: unknown;
            };
            thresholds: {
                [key: string]: unknown;
            };
            allowed: {
                [key: string]: unknown;
            };
            rules: components["schemas"]["RuleOriginDto"][];
            builtIn: components["schemas"]["BuiltInRuleDto"][];
        };
        RuleComparisonDto: {
            changes: {
                [key: string]: unknown;
            };
        };
        RehearsalHeadDto: {
            id: string;
            ruleSet: string;
            version: number;
            sha256: string;
            baseVersion: number;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /** @enum {string} */
            state: "queued" | "running" | "done" | "failed" | "cancelled";
            /** @enum {string|null} */
            why: "interrupted" | "error" | "draft-gone" | null;
            progress: number;
            done: number;
            total: number;
            by: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            finishedAt: string | null;
            stale: boolean;
            newlyGreen: number;
            lookedAt: number;
        };
        ToApproveDto: {
            rehearsed: boolean;
            responses: number;
            newlyGreen: number;
            lookedAt: number;
            /** @enum {string|null} */
            why: "missing" | "stale" | "running" | "too-short" | "not-looked-at" | null;
        };
        RuleActDto: {
            /** @enum {string} */
            act: "started" | "written" | "approved" | "activated" | "retired" | "deleted";
            by: string;
            /** Format: date-time */
            at: string;
            text: string | null;
        };
        RuleVersionDto: {
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
            /** Format: date-time */
            savedAt: string | null;
            rules: number;
            responses: number;
            id: string;
            pathway: string;
            title: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            origin: "shipped" | "own";
            mine: boolean;
            revision: number;
            document: {
                [key: string]: unknown;
            };
            sha256: string;
            writers: string[];
            faults: components["schemas"]["RuleFaultDto"][];
            running: number | null;
            rehearsal: components["schemas"]["RehearsalHeadDto"] | null;
            toApprove: components["schemas"]["ToApproveDto"];
            history: components["schemas"]["RuleActDto"][];
        };
        SaveRulesDto: {
            document: {
                [key: string]: unknown;
            };
            revision: number;
        };
        RuleSavedDto: {
            revision: number;
            /** Format: date-time */
            savedAt: string | null;
            sha256: string;
            faults: components["schemas"]["RuleFaultDto"][];
        };
        ApproveRulesDto: {
            revision: number;
            comment: string;
        };
        ActivateRulesDto: {
            from?: string;
            reason: string;
        };
        RetireRulesDto: {
            reason: string;
        };
        StartRehearsalDto: {
            from: string;
            to: string;
        };
        RehearsalDto: {
            id: string;
            ruleSet: string;
            version: number;
            sha256: string;
            baseVersion: number;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /** @enum {string} */
            state: "queued" | "running" | "done" | "failed" | "cancelled";
            /** @enum {string|null} */
            why: "interrupted" | "error" | "draft-gone" | null;
            progress: number;
            done: number;
            total: number;
            by: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            finishedAt: string | null;
            stale: boolean;
            newlyGreen: number;
            lookedAt: number;
            result: {
                [key: string]: unknown;
            } | null;
        };
        RehearsalListDto: {
            rehearsals: components["schemas"]["RehearsalHeadDto"][];
        };
        LookedAtDto: {
            by: string;
            /** Format: date-time */
            at: string;
            note: string | null;
        };
        MovedDto: {
            assignment: string;
            /** @enum {string} */
            state: "planned" | "open" | "answered" | "missed" | "revoked";
            /** Format: date-time */
            opensAt: string;
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            closesAt: string;
            revokedReason: string | null;
            undo: boolean;
        };
        MovedListDto: {
            patients: components["schemas"]["MovedDto"][];
            next: string | null;
            total: number;
        };
        LookedDto: {
            note?: string;
        };
        LookedReplyDto: {
            lookedAt: components["schemas"]["LookedAtDto"] | null;
            left: number;
        };
        ActionCardDto: {
            ruleSet: string;
            rule: string;
            version: number;
            instruction: components["schemas"]["TextDto"] | null;
            phone: string | null;
            phoneLabel: components["schemas"]["TextDto"] | null;
            phoneKind: string | null;
            phoneNumber: string | null;
            journal: components["schemas"]["TextDto"] | null;
            by: string;
            /** Format: date-time */
            at: string;
        };
        MayCardsDto: {
            edit: boolean;
        };
        CardPhoneDto: {
            kind: string;
            label: components["schemas"]["TextDto"];
            number: string;
        };
        ActionCardListDto: {
            cards: components["schemas"]["ActionCardDto"][];
            may: components["schemas"]["MayCardsDto"];
            phones: components["schemas"]["CardPhoneDto"][];
            braces: {
                [key: string]: unknown;
            };
        };
        ActionCardOfRuleDto: {
            card: components["schemas"]["ActionCardDto"] | null;
        };
        ActionCardHistoryDto: {
            versions: components["schemas"]["ActionCardDto"][];
        };
        CardInDto: {
            version: number;
            instruction?: Record<string, never>;
            phoneKind?: Record<string, never>;
            phoneNumber?: Record<string, never>;
            journal?: Record<string, never>;
        };
        PutAppointmentDto: {
            /** @enum {string} */
            kind: "visit" | "operation" | "cycle";
            department: string;
            patient: string;
            date: string;
            time?: string;
            pathway?: string;
            reference: string;
        };
        AppointmentDto: {
            id: string;
            /** @enum {string} */
            kind: "visit" | "operation" | "cycle";
            pathway: string | null;
            source: string;
            reference: string;
            /** Format: date */
            date: string;
            time: string | null;
            /** @enum {string} */
            state: "booked" | "cancelled" | "kept";
            /** Format: date-time */
            changedAt: string;
        };
        PlannedStepDto: {
            step: string;
            title: components["schemas"]["TextDto"];
            /** Format: date-time */
            opens: string;
            /** Format: date-time */
            closes: string;
            open: boolean;
        };
        WindowDto: {
            /** Format: date-time */
            opens: string;
            /** Format: date-time */
            closes: string;
        };
        MovedStepDto: {
            step: string;
            title: components["schemas"]["TextDto"];
            /** Format: date-time */
            opens: string;
            /** Format: date-time */
            closes: string;
            open: boolean;
            was: components["schemas"]["WindowDto"];
        };
        PlanChangeDto: {
            added: components["schemas"]["PlannedStepDto"][];
            moved: components["schemas"]["MovedStepDto"][];
            revoked: components["schemas"]["PlannedStepDto"][];
        };
        PutAppointmentResultDto: {
            appointment: components["schemas"]["AppointmentDto"];
            /** @enum {string} */
            outcome: "booked" | "moved" | "rebooked" | "cancelled" | "kept" | "unchanged";
            changes: components["schemas"]["PlanChangeDto"];
        };
        MoveAppointmentDto: {
            date: string;
            time?: string;
        };
        CancelAppointmentDto: {
            reason?: string;
        };
        AppointmentsDto: {
            appointments: components["schemas"]["AppointmentDto"][];
        };
        ChannelCountDto: {
            channel: string;
            count: number;
        };
        CalendarDayDto: {
            /** Format: date */
            date: string;
            closed: boolean;
            holiday: components["schemas"]["TextDto"] | null;
            opens: number;
            toOpen: number;
            conditional: number;
            due: number;
            closes: number;
            messages: components["schemas"]["ChannelCountDto"][];
            appointments: number;
        };
        CalendarDto: {
            zone: string;
            /** Format: date-time */
            now: string;
            /** Format: date */
            today: string;
            days: components["schemas"]["CalendarDayDto"][];
        };
        CalendarPatientDto: {
            id: string;
            name: string;
            cpr: string;
            age: number;
        };
        CalendarLineDto: {
            id: string;
            patient: components["schemas"]["CalendarPatientDto"];
            /** Format: date-time */
            at: string | null;
            title: components["schemas"]["TextDto"] | null;
            kind: string | null;
            state: string;
            conditional: boolean;
            step: string | null;
            channel: string | null;
        };
        CalendarLinesDto: {
            lines: components["schemas"]["CalendarLineDto"][];
            next: string | null;
        };
        FileStartDto: {
            /** @enum {string} */
            kind: "start";
            dryRun: boolean;
            checksum: string;
            encoding: string;
            lines: number;
            ignored: string[];
        };
        CellFaultDto: {
            column: string | null;
            code: string;
        };
        FileLineDto: {
            /** @enum {string} */
            kind: "line";
            line: number;
            label: string;
            outcome: string;
            faults: components["schemas"]["CellFaultDto"][];
            notes: components["schemas"]["CellFaultDto"][];
            patient: string | null;
            /** Format: date */
            on: string | null;
        };
        FileEndDto: {
            /** @enum {string} */
            kind: "end";
            stopped: string | null;
        };
        EnrolFileDto: {
            department: string;
            content: string;
            dryRun: boolean;
            checksum?: string;
        };
        AppointmentFileDto: {
            department: string;
            content: string;
            dryRun: boolean;
            checksum?: string;
            drawnAt?: string;
        };
        MoveDto: {
            /** @enum {string} */
            state: "planned" | "open" | "answered" | "missed" | "revoked";
            opensAt: string;
            reason: string;
            on: string;
            at?: string;
        };
        SkipDto: {
            /** @enum {string} */
            state: "planned" | "open" | "answered" | "missed" | "revoked";
            opensAt: string;
            reason: string;
        };
        SendAgainDto: {
            /** @enum {string} */
            state: "planned" | "open" | "answered" | "missed" | "revoked";
            opensAt: string;
            reason: string;
            on?: string;
            at?: string;
        };
        UndoMoveDto: {
            /** @enum {string} */
            state: "planned" | "open" | "answered" | "missed" | "revoked";
            opensAt: string;
        };
        ChosenFactDto: {
            id: string;
            text: components["schemas"]["TextDto"];
            option: components["schemas"]["TextDto"];
        };
        TimelineEnrolmentDto: {
            id: string;
            pathway: string;
            pathwayVersion: number;
            inForce: number;
            title: components["schemas"]["TextDto"];
            /** @enum {string} */
            status: "active" | "paused" | "ended" | "died" | "withdrawn" | "transferred";
            /** Format: date-time */
            statusAt: string;
            /** Format: date */
            statusOn: string | null;
            statusReason: string | null;
            /** Format: date-time */
            createdAt: string;
            anchors: {
                [key: string]: unknown;
            };
            facts: components["schemas"]["ChosenFactDto"][];
            pauses: Record<string, never>[];
            /** Format: date */
            resumeOn: string | null;
            /** Format: date */
            plannedUntil: string;
        };
        TimelineResponseDto: {
            id: string;
            /** Format: date-time */
            receivedAt: string;
            mode: string;
            answeredBy: string;
            late: boolean;
            retracted: boolean;
        };
        TimelineAssignmentDto: {
            id: string;
            enrolment: string;
            step: string;
            words: components["schemas"]["TextDto"];
            phase: components["schemas"]["TextDto"] | null;
            questionnaire: string;
            title: components["schemas"]["TextDto"];
            /** @enum {string} */
            state: "planned" | "open" | "answered" | "missed" | "revoked";
            revokedReason: string | null;
            /** Format: date-time */
            opensAt: string;
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            closesAt: string;
            /** Format: date-time */
            openedAt: string | null;
            conditional: boolean;
            held: boolean;
            begun: boolean;
            appointment: string | null;
            level: string | null;
            response: components["schemas"]["TimelineResponseDto"] | null;
            can: string[];
        };
        TimelineAppointmentDto: {
            id: string;
            kind: string;
            pathway: string | null;
            source: string;
            reference: string;
            /** Format: date */
            date: string;
            time: string | null;
            state: string;
        };
        TimelineActDto: {
            id: string;
            enrolment: string;
            assignment: string | null;
            appointment: string | null;
            act: string;
            reason: string | null;
            by: string | null;
            /** Format: date-time */
            at: string;
            words: components["schemas"]["TextDto"] | null;
            detail: {
                [key: string]: unknown;
            };
        };
        TimelineDto: {
            patient: string;
            department: string;
            /** Format: date-time */
            now: string;
            zone: string;
            enrolments: components["schemas"]["TimelineEnrolmentDto"][];
            assignments: components["schemas"]["TimelineAssignmentDto"][];
            appointments: components["schemas"]["TimelineAppointmentDto"][];
            acts: components["schemas"]["TimelineActDto"][];
            actsCut: boolean;
            earlier: string | null;
            later: string | null;
        };
        OfferedMessageDto: {
            step: string;
            /** Format: date */
            at: string;
        };
        OfferedStepDto: {
            title: components["schemas"]["TextDto"];
            /** Format: date */
            at: string;
            messages: components["schemas"]["OfferedMessageDto"][];
        };
        AskedAnchorDto: {
            id: string;
            /** @enum {string} */
            kind: "date" | "appointment";
            required: boolean;
        };
        FactOptionDto: {
            id: string;
            text: components["schemas"]["TextDto"];
        };
        AskedFactDto: {
            id: string;
            text: components["schemas"]["TextDto"];
            options: components["schemas"]["FactOptionDto"][];
            standard: string | null;
        };
        PathwayChoiceDto: {
            id: string;
            version: number;
            title: components["schemas"]["TextDto"];
            steps: components["schemas"]["OfferedStepDto"][];
            anchors: components["schemas"]["AskedAnchorDto"][];
            facts: components["schemas"]["AskedFactDto"][];
            minutes: number | null;
        };
        EnrolPreviewDto: {
            facts?: {
                [key: string]: string;
            };
            anchors?: {
                [key: string]: string;
            };
            department: string;
            pathway: string;
            startedOn: string;
        };
        OfferedStepsDto: {
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
            status: "active" | "paused" | "ended" | "died" | "withdrawn" | "transferred";
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
            facts?: {
                [key: string]: string;
            };
            anchors?: {
                [key: string]: string;
            };
            department: string;
            cpr: string;
            name: string;
            email?: string;
            phone?: string;
            pathway: string;
            startedOn: string;
        };
        EnrolledDto: {
            id: string;
            patient: string;
            /** Format: date */
            first: string | null;
        };
        FactsDto: {
            facts?: {
                [key: string]: string;
            };
            anchors?: {
                [key: string]: string | null;
            };
            reason?: string;
        };
        PauseDto: {
            /** @enum {string} */
            why: "admission" | "travel" | "other";
            until?: string;
        };
        StatusDto: {
            id: string;
            /** @enum {string} */
            status: "active" | "paused" | "ended" | "died" | "withdrawn" | "transferred";
        };
        ChangeDto: {
            reason?: string;
            on?: string;
        };
        TransferDto: {
            to?: string;
            reason?: string;
        };
        TransferredDto: {
            id: string;
            /** @enum {string} */
            status: "active" | "paused" | "ended" | "died" | "withdrawn" | "transferred";
            enrolment: string | null;
        };
        SwitchPreviewDto: {
            from: number;
            to: number;
            migrate: components["schemas"]["PlanChangeDto"];
            end: components["schemas"]["PlanChangeDto"];
            anchors: components["schemas"]["AskedAnchorDto"][];
            facts: components["schemas"]["AskedFactDto"][];
        };
        SwitchDto: {
            /** @enum {string} */
            how: "keep" | "migrate" | "end";
            facts?: {
                [key: string]: string;
            };
            anchors?: {
                [key: string]: string;
            };
            version: number;
            reason?: string;
        };
        SwitchedDto: {
            id: string;
            version: number;
            enrolment: string;
            changes: components["schemas"]["PlanChangeDto"];
        };
        LimitSideDto: {
            /** @enum {string} */
            side: "alertLow" | "warningLow" | "warningHigh" | "alertHigh";
            levels: ("acute" | "red" | "yellow" | "grey")[];
            standard: number | null;
        };
        LimitMeasureDto: {
            code: string;
            label: components["schemas"]["TextDto"];
            unit: components["schemas"]["TextDto"] | null;
            min: number;
            max: number;
            decimals: number;
            sides: components["schemas"]["LimitSideDto"][];
            /** @enum {string|null} */
            baseline: "usual-saturation" | "dry-weight" | null;
            repeat: string | null;
        };
        LimitSidesDto: {
            alertLow: number | null;
            warningLow: number | null;
            warningHigh: number | null;
            alertHigh: number | null;
        };
        LimitDto: {
            id: string;
            code: string;
            label: components["schemas"]["TextDto"];
            unit: components["schemas"]["TextDto"] | null;
            sides: components["schemas"]["LimitSidesDto"];
            standard: components["schemas"]["LimitSidesDto"];
            loosened: ("alertLow" | "warningLow" | "warningHigh" | "alertHigh")[];
            baseline: number | null;
            reason: string;
            by: string;
            /** Format: date-time */
            from: string;
            /** Format: date */
            until: string;
            /** @enum {string} */
            state: "in-force" | "expired" | "ended" | "replaced";
            /** Format: date-time */
            endedAt: string | null;
            endedBy: string | null;
            endedReason: string | null;
        };
        LimitCourseDto: {
            enrolment: string;
            pathway: string;
            title: components["schemas"]["TextDto"];
            isOpen: boolean;
            codes: components["schemas"]["LimitMeasureDto"][];
            current: components["schemas"]["LimitDto"][];
            history: components["schemas"]["LimitDto"][];
        };
        LimitsDto: {
            canSet: boolean;
            enrolments: components["schemas"]["LimitCourseDto"][];
        };
        LimitSidesInDto: {
            alertLow?: number;
            warningLow?: number;
            warningHigh?: number;
            alertHigh?: number;
        };
        SetLimitDto: {
            sides: components["schemas"]["LimitSidesInDto"];
            id: string;
            enrolment: string;
            code: string;
            baseline?: number;
            reason: string;
            until: string;
        };
        ProposeLimitDto: {
            enrolment: string;
            code: string;
            baseline: number;
        };
        ProposalDto: {
            sides: components["schemas"]["LimitSidesDto"];
            source: string;
        };
        EndLimitDto: {
            reason: string;
        };
        EnrolmentLineDto: {
            id: string;
            pathway: string;
            title: components["schemas"]["TextDto"];
            /** @enum {string} */
            status: "active" | "paused" | "ended" | "died" | "withdrawn" | "transferred";
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
            outcome: string;
            text: components["schemas"]["TextDto"];
            note: string | null;
        };
        ToldDto: {
            /** Format: date-time */
            at: string;
            step: number | null;
            /** @enum {string} */
            to: "duty" | "nurse" | "physician" | "administrator" | "responsible";
            name: string | null;
            /** @enum {string} */
            state: "sending" | "sent" | "failed" | "unknown" | "cancelled" | "nobody";
            /** Format: date-time */
            arrivedAt: string | null;
        };
        ItemDto: {
            id: string;
            department: string;
            version: number;
            /** @enum {string} */
            kind: "response" | "draft" | "no-answer" | "contact" | "by-hand" | "contact-overdue" | "consultation-overdue" | "limit-expired" | "matter" | "judgement" | "look-back";
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
            attemptsMost: number;
            afterAttempts: components["schemas"]["TextDto"];
            last: components["schemas"]["LastDto"] | null;
            undoable: boolean;
            bulk: string | null;
            openBy: components["schemas"]["ColleagueDto"][];
            told: components["schemas"]["ToldDto"][];
            /** Format: date-time */
            escalatesAt: string | null;
            late: boolean;
            proxy: boolean;
            response: string | null;
            assignment: string | null;
            ruleSet: string | null;
        };
        PatientMessageDto: {
            step: string;
            channel: string;
            /** Format: date-time */
            at: string;
            status: string;
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
            messages: components["schemas"]["PatientMessageDto"][];
        };
        EntryNoteDto: {
            label: components["schemas"]["TextDto"] | null;
            text: string;
            value: {
                [key: string]: unknown;
            } | null;
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
            proxyName: string | null;
            proxyRelation: string | null;
            enteredBy: string | null;
            secondEnteredBy: string | null;
            entryNotes: components["schemas"]["EntryNoteDto"][];
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
        EvidenceDifferenceDto: {
            path: string;
            stored: {
                [key: string]: unknown;
            } | null;
            computed: {
                [key: string]: unknown;
            } | null;
        };
        EvidenceCheckDto: {
            /** @enum {string} */
            status: "equal" | "unequal";
            sha256: string;
            differs: components["schemas"]["EvidenceDifferenceDto"][];
        };
        JudgementDto: {
            id: string;
            /** @enum {string} */
            level: "acute" | "red" | "yellow" | "green";
            because: string;
            /** Format: date-time */
            at: string;
            by: string;
            own: boolean;
            current: boolean;
            worse: boolean;
            item: string | null;
        };
        JudgementsDto: {
            /** @enum {string|null} */
            level: "acute" | "red" | "yellow" | "green" | "grey" | "blue" | null;
            /** @enum {string|null} */
            atWorst: "acute" | "red" | "yellow" | "green" | "grey" | "blue" | null;
            mayJudge: boolean;
            judgements: components["schemas"]["JudgementDto"][];
        };
        JudgeDto: {
            /** @enum {string} */
            level: "acute" | "red" | "yellow" | "green";
            because: string;
        };
        LevelsDto: {
            acute: number;
            red: number;
            yellow: number;
            green: number;
            grey: number;
        };
        ShareDto: {
            count: number;
            of: number;
            share: number | null;
            low: number | null;
            high: number | null;
            few: boolean;
        };
        MonthTallyDto: {
            responses: number;
            levels: components["schemas"]["LevelsDto"];
            worse: components["schemas"]["ShareDto"];
            milder: components["schemas"]["ShareDto"];
            acted: components["schemas"]["ShareDto"];
            open: number;
            falseGreens: components["schemas"]["ShareDto"];
            greensRunning: number;
            month: string;
        };
        RuleMonthDto: {
            month: string;
            fired: number;
            acted: components["schemas"]["ShareDto"];
            worse: components["schemas"]["ShareDto"];
            milder: components["schemas"]["ShareDto"];
        };
        RuleTallyDto: {
            rule: string;
            because: components["schemas"]["TextDto"];
            /** @enum {string} */
            level: "acute" | "red" | "yellow" | "green" | "grey" | "blue";
            fired: number;
            alone: number;
            open: number;
            acted: components["schemas"]["ShareDto"];
            actedAlone: components["schemas"]["ShareDto"];
            worse: components["schemas"]["ShareDto"];
            milder: components["schemas"]["ShareDto"];
            perWeek: number;
            months: components["schemas"]["RuleMonthDto"][];
        };
        VersionTallyDto: {
            responses: number;
            levels: components["schemas"]["LevelsDto"];
            worse: components["schemas"]["ShareDto"];
            milder: components["schemas"]["ShareDto"];
            acted: components["schemas"]["ShareDto"];
            open: number;
            falseGreens: components["schemas"]["ShareDto"];
            greensRunning: number;
            ruleSet: string;
            version: number;
            title: components["schemas"]["TextDto"];
            inForce: boolean;
            /** Format: date-time */
            first: string;
            months: components["schemas"]["MonthTallyDto"][];
            rules: components["schemas"]["RuleTallyDto"][];
        };
        MonitorDto: {
            from: string;
            to: string;
            versions: components["schemas"]["VersionTallyDto"][];
        };
        SuggestionDto: {
            rule: string;
            because: components["schemas"]["TextDto"];
            /** @enum {string} */
            level: "acute" | "red" | "yellow" | "green" | "grey" | "blue";
            fired: number;
            alone: number;
            open: number;
            acted: components["schemas"]["ShareDto"];
            actedAlone: components["schemas"]["ShareDto"];
            worse: components["schemas"]["ShareDto"];
            milder: components["schemas"]["ShareDto"];
            perWeek: number;
            months: components["schemas"]["RuleMonthDto"][];
            ruleSet: string;
            version: number;
            title: components["schemas"]["TextDto"];
            /** @enum {string} */
            advice: "rarely-acted" | "none" | "few" | "never";
        };
        SuggestionsDto: {
            from: string;
            to: string;
            rules: components["schemas"]["SuggestionDto"][];
        };
        GreenEventDto: {
            /** @enum {string} */
            kind: "acute" | "contact-today" | "contact" | "consultation";
            /** Format: date-time */
            at: string;
            what: string;
        };
        GreenReviewDto: {
            /** Format: date-time */
            at: string;
            by: string;
            found: string;
            changed: string;
        };
        FalseGreenDto: {
            response: string;
            patient: components["schemas"]["FoundPatientDto"];
            pathway: string;
            ruleSet: string;
            version: number;
            /** Format: date-time */
            receivedAt: string;
            events: components["schemas"]["GreenEventDto"][];
            reviews: components["schemas"]["GreenReviewDto"][];
        };
        FalseGreensDto: {
            from: string;
            to: string;
            mayReview: boolean;
            total: number;
            page: number;
            greens: components["schemas"]["FalseGreenDto"][];
        };
        ReviewGreenDto: {
            found: string;
            changed: string;
        };
        UsedVersionDto: {
            name: string;
            version: number;
        };
        LookBackDto: {
            id: string;
            department: string;
            reason: string;
            /** Format: date-time */
            since: string | null;
            ruleSet: string | null;
            definition: string | null;
            /** @enum {string} */
            state: "running" | "done" | "failed" | "cancelled" | "stopped";
            total: number;
            done: number;
            leftOut: number;
            versions: components["schemas"]["UsedVersionDto"][];
            worse: number;
            milder: number;
            sameRank: number;
            notRecomputed: number;
            unreviewed: number;
            by: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            finishedAt: string | null;
        };
        LookBacksDto: {
            mayStart: boolean;
            lookBacks: components["schemas"]["LookBackDto"][];
        };
        StartLookBackDto: {
            since?: string;
            ruleSet?: string;
            definition?: string;
            department: string;
            reason: string;
        };
        LevelAtDto: {
            /** @enum {string} */
            level: "acute" | "red" | "yellow" | "green" | "grey" | "blue";
            /** @enum {string|null} */
            atWorst: "acute" | "red" | "yellow" | "green" | "grey" | "blue" | null;
        };
        JudgedByDto: {
            id: string;
            from: number | null;
            to: number;
        };
        ScoreSpanDto: {
            low: number;
            high: number;
        };
        ScoreChangeDto: {
            scale: string;
            before: components["schemas"]["ScoreSpanDto"] | null;
            after: components["schemas"]["ScoreSpanDto"] | null;
        };
        FindingReviewDto: {
            /** Format: date-time */
            at: string;
            by: string;
            because: string;
        };
        HappenedDto: {
            /** @enum {string} */
            kind: "item" | "contact" | "consultation" | "read";
            what: string;
            /** Format: date-time */
            at: string;
            /** @enum {string|null} */
            level: "acute" | "red" | "yellow" | "green" | "grey" | "blue" | null;
            state: string | null;
            outcome: string | null;
            text: components["schemas"]["TextDto"] | null;
            by: string | null;
        };
        LookBackFindingDto: {
            id: string;
            patient: components["schemas"]["FoundPatientDto"];
            response: string;
            pathway: string;
            /** Format: date-time */
            receivedAt: string;
            /** @enum {string} */
            kind: "worse" | "not-recomputed" | "same-rank" | "milder";
            from: components["schemas"]["LevelAtDto"];
            to: components["schemas"]["LevelAtDto"] | null;
            why: string | null;
            ruleSet: components["schemas"]["JudgedByDto"] | null;
            scores: components["schemas"]["ScoreChangeDto"][];
            fired: string[];
            reviewed: components["schemas"]["FindingReviewDto"] | null;
            item: string | null;
            happened: components["schemas"]["HappenedDto"][];
        };
        FindingsDto: {
            lookBack: components["schemas"]["LookBackDto"];
            mayReview: boolean;
            mayRaise: boolean;
            page: number;
            findings: components["schemas"]["LookBackFindingDto"][];
        };
        ReviewFindingDto: {
            because: string;
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
        BudgetDto: {
            capacity: number;
            done: number;
            due: number;
            fits: number;
            over: number;
            firstOver: string | null;
            overflow: components["schemas"]["TextDto"] | null;
        };
        WorklistDto: {
            /** Format: date-time */
            updatedAt: string;
            waiting: number;
            checks: components["schemas"]["SyntheticDto"];
            counts: components["schemas"]["CountsDto"];
            outcomes: components["schemas"]["OutcomeChoiceDto"][];
            budget: components["schemas"]["BudgetDto"] | null;
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
        AskedConsultationDto: {
            /** @enum {string} */
            kind: "phone" | "video" | "visit";
            reason: string;
            who?: string;
            clinician?: string;
            byAt: string;
        };
        OutcomeDto: {
            consultation?: components["schemas"]["AskedConsultationDto"];
            outcome: string;
            note?: string;
            nextAttemptAt?: string;
            agreed?: string;
        };
        ClosedItemDto: {
            id: string;
            version: number;
        };
        BulkCloseDto: {
            items: components["schemas"]["ClosedItemDto"][];
            department: string;
            reason: string;
        };
        KeptItemDto: {
            id: string;
            /** @enum {string} */
            code: "changed" | "taken" | "not-found" | "not-calm";
            item: components["schemas"]["ItemDto"] | null;
        };
        BulkClosedDto: {
            bulk: string | null;
            closed: components["schemas"]["ItemDto"][];
            kept: components["schemas"]["KeptItemDto"][];
        };
        BulkReopenedDto: {
            bulk: string;
            reopened: components["schemas"]["ItemDto"][];
            kept: components["schemas"]["KeptItemDto"][];
        };
        HandlingDto: {
            /** Format: date-time */
            at: string;
            by: string | null;
            /** @enum {string} */
            act: "take" | "release" | "hand-over" | "snooze" | "outcome" | "undo" | "returned";
            outcome: string | null;
            text: components["schemas"]["TextDto"] | null;
            note: string | null;
            /** Format: date-time */
            nextAttemptAt: string | null;
            bulk: string | null;
            undone: boolean;
        };
        ItemHistoryDto: {
            acts: components["schemas"]["HandlingDto"][];
            told: components["schemas"]["ToldDto"][];
        };
        ItemJournalDto: {
            text: string;
        };
        OpenByDto: {
            version: number;
            openBy: components["schemas"]["ColleagueDto"][];
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
    Consultations_list: {
        parameters: {
            query: {
                state?: "open" | "closed";
                department: string;
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
                    "application/json": components["schemas"]["ConsultationsDto"];
                };
            };
        };
    };
    Consultations_talks: {
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
                    "application/json": components["schemas"]["TalksDto"];
                };
            };
        };
    };
    Consultations_request: {
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
                "application/json": components["schemas"]["NewConsultationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationDto"];
                };
            };
        };
    };
    Consultations_agreement: {
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
                "application/json": components["schemas"]["NewAgreementDto"];
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
    Talks_agree: {
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
                "application/json": components["schemas"]["AgreeCallDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationDto"];
                };
            };
        };
    };
    Talks_hold: {
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
                "application/json": components["schemas"]["HeldDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationDto"];
                };
            };
        };
    };
    Talks_notHeld: {
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
                "application/json": components["schemas"]["NotHeldDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationDto"];
                };
            };
        };
    };
    Talks_cancel: {
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
                "application/json": components["schemas"]["CancelledDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationDto"];
                };
            };
        };
    };
    Talks_undo: {
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
                "application/json": components["schemas"]["ConsultationVersionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationDto"];
                };
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
    Departments_setSettings: {
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
                "application/json": components["schemas"]["SettingsDto"];
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
    Loop_outcomes: {
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
                    "application/json": components["schemas"]["OutcomesDto"];
                };
            };
        };
    };
    Loop_setOutcomes: {
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
                "application/json": components["schemas"]["OutcomesInDto"];
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
    Loop_setCapacity: {
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
                "application/json": components["schemas"]["CapacityInDto"];
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
    Loop_setEscalation: {
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
                "application/json": components["schemas"]["EscalationInDto"];
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
    Loop_setVideo: {
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
                "application/json": components["schemas"]["VideoInDto"];
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
    Entries_view: {
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
                    "application/json": components["schemas"]["AnswerForDto"];
                };
            };
        };
    };
    Entries_issue: {
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TabletCodeDto"];
                };
            };
        };
    };
    Entries_revoke: {
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Entries_paper: {
        parameters: {
            query?: {
                language?: string;
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
    Entries_blank: {
        parameters: {
            query?: {
                language?: string;
            };
            header?: never;
            path: {
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
    Entries_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
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
                    "application/json": components["schemas"]["FoundPaperDto"];
                };
            };
        };
    };
    Entries_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                way: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntryDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntrySavedDto"];
                };
            };
        };
    };
    Entries_finish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                way: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FinishDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryFinishedDto"];
                };
            };
        };
    };
    Entries_startOver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                way: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidDto"];
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
    Entries_differences: {
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
                    "application/json": components["schemas"]["EntryFinishedDto"];
                };
            };
        };
    };
    Entries_resolve: {
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
                "application/json": components["schemas"]["ResolveDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryFinishedDto"];
                };
            };
        };
    };
    Entries_setSecondEntry: {
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
                "application/json": components["schemas"]["SecondEntryDto"];
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
    Notifications_arrived: {
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Notifications_again: {
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Channels_get: {
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
                    "application/json": components["schemas"]["ChannelsDto"];
                };
            };
        };
    };
    Channels_set: {
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
                "application/json": components["schemas"]["ChannelsInDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelsDto"];
                };
            };
        };
    };
    Letters_list: {
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
                    "application/json": components["schemas"]["LettersDto"];
                };
            };
        };
    };
    Letters_print: {
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
                "application/json": components["schemas"]["LettersInDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Letters_printed: {
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
                "application/json": components["schemas"]["LettersInDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountDto"];
                };
            };
        };
    };
    Letters_unprinted: {
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
                "application/json": components["schemas"]["LettersInDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountDto"];
                };
            };
        };
    };
    Lists_calls: {
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
                    "application/json": components["schemas"]["CallsDto"];
                };
            };
        };
    };
    Lists_add: {
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Lists_tried: {
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
                "application/json": components["schemas"]["TriedInDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallDto"];
                };
            };
        };
    };
    Lists_undo: {
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
                "application/json": components["schemas"]["CallUndoDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallDto"];
                };
            };
        };
    };
    Templates_list: {
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
                    "application/json": components["schemas"]["TemplatesDto"];
                };
            };
        };
    };
    Templates_set: {
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
                "application/json": components["schemas"]["TemplateInDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateDto"];
                };
            };
        };
    };
    Templates_preview: {
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
                "application/json": components["schemas"]["PreviewInDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplatePreviewDto"];
                };
            };
        };
    };
    Templates_sender: {
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
                    "application/json": components["schemas"]["SenderDto"];
                };
            };
        };
    };
    Templates_setSender: {
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
                "application/json": components["schemas"]["SenderInDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SenderDto"];
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
    Pathways_list: {
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
                    "application/json": components["schemas"]["PathwayListDto"];
                };
            };
        };
    };
    Pathways_material: {
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
                    "application/json": components["schemas"]["PathwayMaterialDto"];
                };
            };
        };
    };
    Pathways_start: {
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
                "application/json": components["schemas"]["StartDraftDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PathwayStatusDto"];
                };
            };
        };
    };
    Pathways_check: {
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
                "application/json": components["schemas"]["CheckPathwayDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PathwayFaultsDto"];
                };
            };
        };
    };
    Pathways_preview: {
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
                "application/json": components["schemas"]["PreviewPathwayDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PathwayPreviewDto"];
                };
            };
        };
    };
    Pathways_compare: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path: {
                department: string;
                pathway: string;
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
                    "application/json": components["schemas"]["PathwayComparisonDto"];
                };
            };
        };
    };
    Pathways_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
                pathway: string;
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
                    "application/json": components["schemas"]["PathwayVersionDto"];
                };
            };
        };
    };
    Pathways_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
                pathway: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveDraftDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PathwaySavedDto"];
                };
            };
        };
    };
    Pathways_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
                pathway: string;
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
    Pathways_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
                pathway: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApprovePathwayDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PathwayStatusDto"];
                };
            };
        };
    };
    Pathways_activate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
                pathway: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivatePathwayDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PathwayStatusDto"];
                };
            };
        };
    };
    Pathways_retire: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
                pathway: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetirePathwayDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PathwayStatusDto"];
                };
            };
        };
    };
    Rules_list: {
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
                    "application/json": components["schemas"]["RuleSetListDto"];
                };
            };
        };
    };
    Rules_start: {
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
                "application/json": components["schemas"]["StartRulesDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleStatusDto"];
                };
            };
        };
    };
    Rules_check: {
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
                "application/json": components["schemas"]["CheckRulesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleFaultsDto"];
                };
            };
        };
    };
    Rules_material: {
        parameters: {
            query: {
                version: string;
            };
            header?: never;
            path: {
                department: string;
                ruleSet: string;
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
                    "application/json": components["schemas"]["RuleMaterialDto"];
                };
            };
        };
    };
    Rules_compare: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path: {
                department: string;
                ruleSet: string;
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
                    "application/json": components["schemas"]["RuleComparisonDto"];
                };
            };
        };
    };
    Rules_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
                ruleSet: string;
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
                    "application/json": components["schemas"]["RuleVersionDto"];
                };
            };
        };
    };
    Rules_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
                ruleSet: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveRulesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleSavedDto"];
                };
            };
        };
    };
    Rules_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
                ruleSet: string;
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
    Rules_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
                ruleSet: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveRulesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleStatusDto"];
                };
            };
        };
    };
    Rules_activate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
                ruleSet: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivateRulesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleStatusDto"];
                };
            };
        };
    };
    Rules_retire: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
                ruleSet: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetireRulesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleStatusDto"];
                };
            };
        };
    };
    Rehearsals_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
                ruleSet: string;
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
                    "application/json": components["schemas"]["RehearsalListDto"];
                };
            };
        };
    };
    Rehearsals_start: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
                ruleSet: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartRehearsalDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RehearsalDto"];
                };
            };
        };
    };
    Rehearsals_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
                rehearsal: string;
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
                    "application/json": components["schemas"]["RehearsalDto"];
                };
            };
        };
    };
    Rehearsals_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
                rehearsal: string;
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
                    "application/json": components["schemas"]["RehearsalDto"];
                };
            };
        };
    };
    Rehearsals_moved: {
        parameters: {
            query: {
                move: "newly-green" | "newly-red" | "newly-acute" | "newly-grey" | "raised" | "lowered" | "failed";
                after?: string;
            };
            header?: never;
            path: {
                department: string;
                rehearsal: string;
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
                    "application/json": components["schemas"]["MovedListDto"];
                };
            };
        };
    };
    Rehearsals_look: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
                rehearsal: string;
                entry: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookedDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookedReplyDto"];
                };
            };
        };
    };
    Rehearsals_unlook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
                rehearsal: string;
                entry: string;
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
                    "application/json": components["schemas"]["LookedReplyDto"];
                };
            };
        };
    };
    Rehearsals_print: {
        parameters: {
            query?: {
                language?: "da" | "en";
            };
            header?: never;
            path: {
                department: string;
                rehearsal: string;
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
    ActionCards_list: {
        parameters: {
            query: {
                ruleSet: string;
            };
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
                    "application/json": components["schemas"]["ActionCardListDto"];
                };
            };
        };
    };
    ActionCards_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
                ruleSet: string;
                rule: string;
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
                    "application/json": components["schemas"]["ActionCardOfRuleDto"];
                };
            };
        };
    };
    ActionCards_write: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
                ruleSet: string;
                rule: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardInDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionCardDto"];
                };
            };
        };
    };
    ActionCards_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
                ruleSet: string;
                rule: string;
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
                    "application/json": components["schemas"]["ActionCardHistoryDto"];
                };
            };
        };
    };
    ActionCards_takeDown: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
                ruleSet: string;
                rule: string;
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
    Appointments_put: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutAppointmentDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PutAppointmentResultDto"];
                };
            };
        };
    };
    Appointments_move: {
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
                "application/json": components["schemas"]["MoveAppointmentDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PutAppointmentResultDto"];
                };
            };
        };
    };
    Appointments_cancel: {
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
                "application/json": components["schemas"]["CancelAppointmentDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PutAppointmentResultDto"];
                };
            };
        };
    };
    Appointments_kept: {
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
                    "application/json": components["schemas"]["PutAppointmentResultDto"];
                };
            };
        };
    };
    Appointments_ofPatient: {
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
                    "application/json": components["schemas"]["AppointmentsDto"];
                };
            };
        };
    };
    Calendar_month: {
        parameters: {
            query: {
                from: string;
                to: string;
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
                    "application/json": components["schemas"]["CalendarDto"];
                };
            };
        };
    };
    Calendar_day: {
        parameters: {
            query: {
                kind: "opens" | "due" | "closes" | "messages" | "appointments";
                after?: string;
            };
            header?: never;
            path: {
                id: string;
                date: string;
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
                    "application/json": components["schemas"]["CalendarLinesDto"];
                };
            };
        };
    };
    File_enrol: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolFileDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["FileStartDto"] | components["schemas"]["FileLineDto"] | components["schemas"]["FileEndDto"];
                };
            };
        };
    };
    File_appoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointmentFileDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["FileStartDto"] | components["schemas"]["FileLineDto"] | components["schemas"]["FileEndDto"];
                };
            };
        };
    };
    File_enrolTemplate: {
        parameters: {
            query?: {
                language?: "da" | "en";
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
    File_appointmentTemplate: {
        parameters: {
            query?: {
                language?: "da" | "en";
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
    Moving_move: {
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
                "application/json": components["schemas"]["MoveDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedDto"];
                };
            };
        };
    };
    Moving_skip: {
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
                "application/json": components["schemas"]["SkipDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedDto"];
                };
            };
        };
    };
    Moving_sendAgain: {
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
                "application/json": components["schemas"]["SendAgainDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedDto"];
                };
            };
        };
    };
    Moving_undo: {
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
                "application/json": components["schemas"]["UndoMoveDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedDto"];
                };
            };
        };
    };
    Timeline_ofEnrolment: {
        parameters: {
            query?: {
                before?: string;
                after?: string;
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
                    "application/json": components["schemas"]["TimelineDto"];
                };
            };
        };
    };
    Timeline_ofPatient: {
        parameters: {
            query?: {
                before?: string;
                after?: string;
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
                    "application/json": components["schemas"]["TimelineDto"];
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
    Schedules_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolPreviewDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferedStepsDto"];
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
    Schedules_setFacts: {
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
                "application/json": components["schemas"]["FactsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanChangeDto"];
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
                "application/json": components["schemas"]["PauseDto"];
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
    Schedules_withdraw: {
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
    Schedules_transfer: {
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
                "application/json": components["schemas"]["TransferDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferredDto"];
                };
            };
        };
    };
    Schedules_previewSwitch: {
        parameters: {
            query: {
                version: number;
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
                    "application/json": components["schemas"]["SwitchPreviewDto"];
                };
            };
        };
    };
    Schedules_switch: {
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
                "application/json": components["schemas"]["SwitchDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SwitchedDto"];
                };
            };
        };
    };
    Limits_list: {
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
                    "application/json": components["schemas"]["LimitsDto"];
                };
            };
        };
    };
    Limits_set: {
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
                "application/json": components["schemas"]["SetLimitDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LimitsDto"];
                };
            };
        };
    };
    Limits_propose: {
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
                "application/json": components["schemas"]["ProposeLimitDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalDto"];
                };
            };
        };
    };
    Limits_end: {
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
                "application/json": components["schemas"]["EndLimitDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LimitDto"];
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
    Evidence_bundle: {
        parameters: {
            query?: {
                names?: "yes" | "no";
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
    Evidence_page: {
        parameters: {
            query?: {
                language?: "da" | "en";
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
    Evidence_check: {
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
                    "application/json": components["schemas"]["EvidenceCheckDto"];
                };
            };
        };
    };
    Quality_judged: {
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
                    "application/json": components["schemas"]["JudgementsDto"];
                };
            };
        };
    };
    Quality_judge: {
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
                "application/json": components["schemas"]["JudgeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JudgementsDto"];
                };
            };
        };
    };
    Quality_raise: {
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
                    "application/json": components["schemas"]["JudgementsDto"];
                };
            };
        };
    };
    Quality_monitor: {
        parameters: {
            query: {
                from?: string;
                to?: string;
                department: string;
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
                    "application/json": components["schemas"]["MonitorDto"];
                };
            };
        };
    };
    Quality_suggestions: {
        parameters: {
            query: {
                from?: string;
                to?: string;
                department: string;
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
                    "application/json": components["schemas"]["SuggestionsDto"];
                };
            };
        };
    };
    Quality_falseGreens: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                page?: number;
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
                    "application/json": components["schemas"]["FalseGreensDto"];
                };
            };
        };
    };
    Quality_reviewGreen: {
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
                "application/json": components["schemas"]["ReviewGreenDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FalseGreenDto"];
                };
            };
        };
    };
    LookBacks_list: {
        parameters: {
            query: {
                department: string;
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
                    "application/json": components["schemas"]["LookBacksDto"];
                };
            };
        };
    };
    LookBacks_start: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartLookBackDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookBackDto"];
                };
            };
        };
    };
    LookBacks_view: {
        parameters: {
            query?: {
                page?: number;
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
                    "application/json": components["schemas"]["FindingsDto"];
                };
            };
        };
    };
    LookBacks_cancel: {
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
                    "application/json": components["schemas"]["LookBackDto"];
                };
            };
        };
    };
    LookBacks_review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                finding: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewFindingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookBackFindingDto"];
                };
            };
        };
    };
    LookBacks_raise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                finding: string;
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
                    "application/json": components["schemas"]["LookBackFindingDto"];
                };
            };
        };
    };
    Live_events: {
        parameters: {
            query: {
                department: string;
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
                content?: never;
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
    Worklist_close: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkCloseDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkClosedDto"];
                };
            };
        };
    };
    Worklist_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bulk: string;
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
                    "application/json": components["schemas"]["BulkReopenedDto"];
                };
            };
        };
    };
    Worklist_history: {
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
                    "application/json": components["schemas"]["ItemHistoryDto"];
                };
            };
        };
    };
    Worklist_journal: {
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
                    "application/json": components["schemas"]["ItemJournalDto"];
                };
            };
        };
    };
    Worklist_open: {
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
                    "application/json": components["schemas"]["OpenByDto"];
                };
            };
        };
    };
    Worklist_leave: {
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
