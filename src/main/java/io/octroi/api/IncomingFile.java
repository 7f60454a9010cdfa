package io.octroi.api;

import io.octroi.client.ApplicationForm;
import io.octroi.client.CreditHistory;

/** One client as a tool tells of them by raw fields: the form, and the rows of credit history; nothing of it is stored. */
record IncomingFile(ApplicationForm form, CreditHistory history) {}
