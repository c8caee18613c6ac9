/** What is known of activities: their canonical definitions, merged from statements (Communication 2.5). */
@NullMarked
package org.lotuslearning.lrs.activity;

import org.jspecify.annotations.NullMarked;
