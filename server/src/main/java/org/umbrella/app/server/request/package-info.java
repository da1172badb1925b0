// SPDX-License-Identifier: Apache-2.0

/**
 * Request bodies: read, checked whole, refused in words.
 */
@NullMarked
package org.umbrella.app.server.request;

import org.jspecify.annotations.NullMarked;
