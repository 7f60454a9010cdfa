/** Who may come in, and what each may do: accounts, passwords, API keys, and the matrix of addresses and roles. */
@NullMarked
package io.octroi.access;

import org.jspecify.annotations.NullMarked;
