# The scores above the average, once the best one is out of the race.
runners_up <- function(score) {
  best <- which.max(score)
  rest <- score[-best]
  rest[rest > mean(rest)]
}

cat(runners_up(c(7, 2, 9, 5, 9, 4)), "\n")
