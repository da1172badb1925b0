// SPDX-License-Identifier: Apache-2.0

/** Reading a request: a JSON body or a query, every problem of it reported at once. */
@NullMarked
package org.umbrella.app.server.request;

import org.jspecify.annotations.NullMarked;
