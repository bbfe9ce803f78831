import { createBrowserRouter, Navigate } from 'react-router';
import { TicketList } from '../ticket/TicketList';
import { TicketPage } from '../ticket/TicketPage';
import { NoSuchPage } from './NoSuchPage';
import { Shell } from './Shell';

export const router = createBrowserRouter([
  {
    element: <Shell />,
    children: [
      { path: '/', element: <Navigate to="/tickets" replace /> },
      { path: '/tickets', element: <TicketList /> },
      { path: '/tickets/:id', element: <TicketPage /> },
      { path: '*', element: <NoSuchPage /> },
    ],
  },
]);
