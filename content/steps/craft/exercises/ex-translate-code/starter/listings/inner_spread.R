# How far the values spread, the first and the last left out. x has at least four values.
inner_spread <- function(x) {
  n <- length(x)
  sd(x[2:(n - 1)])
}

cat(inner_spread(c(50, 6, 9, 3, 10, 80)), "\n")
