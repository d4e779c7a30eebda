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
            publicHolidays: components["schemas"]["PublicHolidayDto"][];
            sending: components["schemas"]["SendingDto"];
            pathways: string[];
            /** @enum {string} */
            secondEntry: "other" | "same";
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
            error: "no-address" | "bounced" | "unknown-number" | "exempt" | "lint" | "text" | "too-long" | "no-gateway" | "nobody-on-duty" | "gave-up" | "put-off" | "unreachable" | "no-reply" | "interrupted" | "not-reached" | "no-sending-time" | null;
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
            error: "no-address" | "bounced" | "unknown-number" | "exempt" | "lint" | "text" | "too-long" | "no-gateway" | "nobody-on-duty" | "gave-up" | "put-off" | "unreachable" | "no-reply" | "interrupted" | "not-reached" | "no-sending-time" | null;
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
            /** @enum {string} */
            outcome: "phoned" | "not-reached" | "appointment" | "letter" | "passed-on" | "no-action";
            note: string | null;
        };
        ItemDto: {
            id: string;
            version: number;
            /** @enum {string} */
            kind: "response" | "draft" | "no-answer" | "contact" | "by-hand" | "contact-overdue";
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
