1;  % in Octave, this makes the file a script

% The sum and the last reading of each day. x holds day after day, with m readings each.
function [total, last] = days(x, m)
  A = reshape(x, m, []);
  total = sum(A, 1);
  last = A(end, :);
end

[total, last] = days([1 2 3 4 5 6], 3)
