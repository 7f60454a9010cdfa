package io.octroi.tracking;

/**
 * What was asked of a tracking server, and what it answered.
 *
 * @param what method and address, such as {@code POST /api/2.0/mlflow/runs/create}
 * @param asked the body
 */
record Exchange(String what, String asked, int status, String answered) {}
