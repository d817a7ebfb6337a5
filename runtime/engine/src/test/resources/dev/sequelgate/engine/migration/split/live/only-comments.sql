-- nothing to do here; yet
/* really; */
